import { PAPER_KINDS } from '@/lib/documents/paper'
import { servedAs } from '@/lib/documents/served'
import { toWord, WORD } from '@/lib/documents/word'
import { aRoute, missingAs } from '@/lib/platform/route'
import { examples } from '@/lib/templates/examples'
import { findTemplate, writerFor } from '@/lib/templates/queries'
import { starterOf } from '@/lib/templates/starter'
import { paperKindWords } from '@/lib/templates/words'

/** A template to begin with, the invented suggestion as the paper now comes out, or a version as it was uploaded. */
export const GET = aRoute<{ kind: string; which: string }>({ name: 'template.read', permission: 'template.manage' }, async ({ actor, params: { kind: asked, which } }) => {
  const kind = PAPER_KINDS.find((known) => known === asked)
  if (!kind) return missingAs(asked, '没有这种公文。')
  const given = (content: Buffer, name: string) => new Response(new Uint8Array(content), { headers: servedAs(WORD, `${name}.docx`) })
  const label = paperKindWords[kind]
  if (which === 'starter') return given(await toWord(starterOf(kind)), `${label}-起步模板`)
  if (which === 'example') return given(await writerFor(actor.congressId)(examples[kind]()), `${label}-样张`)
  const found = /^[1-9]\d{0,4}$/.test(which) ? await findTemplate(actor, kind, Number(which)) : null
  return found ? given(found.content, `${label}-第${which}版`) : missingAs(which, '没有这一版模板。')
})
