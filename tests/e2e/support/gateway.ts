import { expect, type Locator, type Page } from '@playwright/test'
import { posted } from './past'

const settings = '/settings/messages'
const partOf = (admin: Page, field: string): Locator => admin.locator(field).locator('xpath=ancestor::form')

/** Opens the way out of the house to this address, or closes it. */
export async function keepGateway(admin: Page, url: string, opens: boolean): Promise<void> {
  await admin.goto(settings)
  const part = partOf(admin, '#sms-url')
  await part.locator('#sms-url').fill(url)
  await part.locator('#sms-signingPassword').fill('a key of more than twenty-four characters')
  await part.getByRole('radio', { name: opens ? /^发/ : '不发' }).check()
  await part.getByRole('button', { name: '保存' }).click()
  await expect(part.getByText('已保存')).toBeVisible()
}

/** Two hours far from now, by the clock of China: whatever the hour, they are not these. */
function awayFrom(now: Date): { from: string; to: string; at: Date } {
  const inChina = new Date(now.getTime() + 8 * 3_600_000).toISOString()
  const [from, to, noon] = Number(inChina.slice(11, 13)) < 12 ? ['19:00', '21:00', '20:00'] : ['03:00', '05:00', '04:00']
  const at = new Date(`${inChina.slice(0, 10)}T${noon}:00+08:00`)
  return { from, to, at: at > now ? at : new Date(at.getTime() + 86_400_000) }
}

/** Messages may go out in other hours than this; gives a moment in them. */
export async function keepOtherHours(admin: Page): Promise<Date> {
  const { from, to, at } = awayFrom(new Date())
  await admin.goto(settings)
  const part = partOf(admin, '[name=digestAt]')
  await part.getByLabel('从几点起发').fill(to)
  await part.getByLabel('到几点为止').fill(from)
  await part.getByRole('radio', { name: /^每天/ }).check()
  await part.getByLabel('每天一次的几点发').fill(from)
  await part.getByRole('button', { name: '保存' }).click()
  await expect(part.getByText('结束要晚于开始').first()).toBeVisible()
  await expect(part.getByLabel('到几点为止')).toHaveValue(from)
  await part.getByLabel('从几点起发').fill(from)
  await part.getByLabel('到几点为止').fill(to)
  await part.getByRole('button', { name: '保存' }).click()
  await expect(part.getByText('从下一条起照这样发')).toBeVisible()
  return at
}

type Heard = { received: readonly { json: { text: string; link: string; to: string } }[] }

/** What came to the gateway with these words in it, once it has come. */
export async function arrived(gateway: Heard, words: string | RegExp, at: Date) {
  const found = () => gateway.received.find(({ json: { text } }) => (typeof words === 'string' ? text.includes(words) : words.test(text)))
  await posted(at)
  await expect.poll(() => found() !== undefined).toBe(true)
  return found()!.json
}
