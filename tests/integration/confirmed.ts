import { expect } from 'vitest'
import { askToConfirm, confirmOwn } from '@/lib/messages/confirm'
import type { OwnInput } from '@/lib/messages/needs'
import { saveOwn } from '@/lib/messages/own-commands'
import type { Actor } from '@/lib/policy'

type Letters = { letters: { to: string[]; text: string }[] }

/** Somebody gives an address and opens the letter that came there; gives what stood in its link. */
export async function confirmed(actor: Actor, own: OwnInput, { box, at }: { box: Letters; at: Date }): Promise<string> {
  await saveOwn(actor, own, at)
  expect(await askToConfirm(actor, at)).toMatchObject({ ok: true })
  const key = new URL(/https?:\S+key=\S+/.exec(bodyOf(box.letters.at(-1)!.text))![0]).searchParams.get('key')!
  expect(await confirmOwn(actor, key, at)).toMatchObject({ ok: true })
  box.letters.length = 0
  return key
}

/** What stands in a letter, in whichever of the two ways it was packed. */
function bodyOf(letter: string): string {
  const packed = letter.split('\n\n').slice(1).join('\n\n')
  if (/^Content-Transfer-Encoding: base64/im.test(letter)) return Buffer.from(packed.replace(/\n/g, ''), 'base64').toString('utf8')
  return Buffer.from(packed.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')
}
