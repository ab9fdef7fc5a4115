import { expect, type Locator, type Page } from '@playwright/test'
import type { As } from './sign-in'

/** A title that no other run has used, so that a story can be told again in the same county. */
export const titleOf = (matter: string) => `关于${matter}的建议（${Date.now().toString(36)}）`

export const now = (page: Page) => page.getByRole('region', { name: '现在' })
export const record = (id: string) => `/suggestions/${id}`

type Text = { title: string; situation?: string; proposal?: string }
const SITUATION = '云溪镇石桥村的老石桥已有四十年，桥面坑洼，雨天积水，两岸三个村民小组八百多人每天经过，去年以来有六人在桥上摔伤。'
const PROPOSAL = '请县交通运输局牵头，年内修补桥面、加装护栏，并由县财政局安排资金。'

/** The deputy begins a draft and writes its parts; gives the suggestion's id. */
export async function draft(deputy: Page, { title, situation = SITUATION, proposal = PROPOSAL }: Text): Promise<string> {
  await deputy.goto('/suggestions/new')
  await deputy.getByRole('button', { name: '开始写' }).click()
  await expect(deputy).toHaveURL(/\/suggestions\/[^/]+\/edit$/)
  await deputy.getByRole('textbox', { name: '标题' }).fill(title)
  await deputy.getByRole('textbox', { name: '情况和问题' }).fill(situation)
  await deputy.getByRole('textbox', { name: '具体建议' }).fill(proposal)
  return new URL(deputy.url()).pathname.split('/')[2]!
}

/** Looks it through once more, and hands it in. */
export async function submit(deputy: Page): Promise<void> {
  await deputy.getByRole('button', { name: '下一步：核对提交' }).click()
  await expect(deputy.getByRole('heading', { level: 1, name: '看一遍，没有问题就提交' })).toBeVisible()
  await deputy.getByRole('button', { name: '提交建议' }).click()
  await expect(deputy.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible()
}

export async function submitted(deputy: Page, text: Text): Promise<string> {
  const id = await draft(deputy, text)
  await submit(deputy)
  return id
}

/** Opens a step's form from the record, by the words of its link. */
export async function openStep(page: Page, id: string, words: string | RegExp): Promise<Locator> {
  await page.goto(record(id))
  await page.getByRole('link', { name: words }).first().click()
  const step = page.locator('#step')
  await expect(step.getByRole('heading')).toBeVisible()
  return step
}

/** Takes a step from the record: opens its form, fills it, presses the button of the same words where no other are said, and reads what came of it. */
export async function take(page: Page, id: string, words: string | RegExp, said: string, fill: (step: Locator) => Promise<void> = async () => {}, button = words): Promise<void> {
  const step = await openStep(page, id, words)
  await fill(step)
  await step.getByRole('button', { name: button }).click()
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
}

export const because = (label: string | RegExp, words: string) => (step: Locator) => step.getByRole('textbox', { name: label }).fill(words)

export const accept = (office: Page, id: string) =>
  take(office, id, '审核受理', '已受理并编号', (step) => step.getByRole('combobox', { name: '内容类别' }).selectOption({ index: 1 }).then(() => {}))

/** Hands it to units in a shape: 单办, 主办加会办 or 分办. */
export async function dispatch(office: Page, id: string, shape: string, units: readonly string[]): Promise<void> {
  await office.goto(`${record(id)}/assign`)
  await office.getByRole('radio', { name: shape }).check()
  for (const [index, unit] of units.entries()) await office.getByRole('combobox', { name: `第${'一二三'[index]}个单位` }).selectOption({ label: unit })
  await office.getByRole('button', { name: /^(直接交办|增加承办单位)$/ }).click()
  await expect(office).toHaveURL(new RegExp(`${record(id)}$`))
}

export const signFor = (unit: Page, id: string, { words = '签收', handler = '覃知远' } = {}) =>
  take(unit, id, words, '已签收', async (step) => {
    await step.getByRole('textbox', { name: '分管负责人' }).fill('谢时雨')
    await step.getByRole('textbox', { name: '承办人', exact: true }).fill(handler)
    await step.getByRole('textbox', { name: '承办人电话' }).fill('0855-000 0142')
  })

export const talk = (unit: Page, id: string, content: string) =>
  take(unit, id, '记一次沟通', '已记下，等代表确认', async (step) => {
    await step.getByRole('radio', { name: '办中' }).check()
    await step.getByRole('combobox', { name: '怎样沟通' }).selectOption({ label: '现场' })
    await step.getByRole('textbox', { name: '参加的单位人员' }).fill('覃知远、工程股韦股长')
    await step.getByRole('textbox', { name: '沟通的内容' }).fill(content)
  })

type Reply = { text: string; promise?: string }

/** Writes the reply of class B with its promise, or of class A, and sends it to the head. */
export async function reply(unit: Page, id: string, { text, promise }: Reply): Promise<void> {
  await unit.goto(record(id))
  await now(unit).getByRole('link', { name: '起草答复' }).click()
  await expect(unit.getByRole('heading', { level: 1, name: '起草答复' })).toBeVisible()
  await unit.getByRole('radio', { name: promise ? 'B 正在解决' : 'A 已经解决' }).check()
  if (promise) {
    const promised = unit.getByRole('group', { name: '承诺一' })
    await promised.getByRole('textbox', { name: '做到什么' }).fill(promise)
    await promised.getByLabel('完成时限').fill(`${new Date().getFullYear() + 1}-06-30`)
    await promised.getByRole('textbox', { name: '责任人' }).fill('谢时雨')
  }
  await unit.getByRole('textbox', { name: '逐条答复' }).fill(text)
  await unit.getByRole('button', { name: '送负责人审签' }).click()
  await expect(unit).toHaveURL(new RegExp(`${record(id)}$`))
}

/** The head reads the letter and signs it, here or where replies are looked at before they go out. */
export async function sign(head: Page, id: string, words = '签发答复'): Promise<void> {
  await head.goto(record(id))
  await now(head).getByRole('link', { name: '审签答复' }).click()
  await expect(head.getByRole('heading', { level: 1, name: '审签答复' })).toBeVisible()
  await now(head).getByRole('link', { name: words }).click()
  const step = head.locator('#step')
  await step.getByRole('textbox', { name: '文号' }).fill(`青交建复〔2026〕${Date.now() % 100_000} 号`)
  await step.getByRole('textbox', { name: '签发人' }).fill('谢时雨')
  await step.getByRole('button', { name: words }).click()
  if (words !== '签发答复') await expect(head.getByRole('status').filter({ hasText: '送去审核' })).toBeVisible()
  else await expect(head).toHaveURL(new RegExp(`${record(id)}(\\?.*)?$`)) // the letter is signed once its page leads back to the record
}

type Grades = { attitude: string; result: string; reason?: string }

export async function judge(deputy: Page, id: string, { attitude, result, reason }: Grades, words = '评价'): Promise<void> {
  await deputy.goto(record(id))
  await now(deputy).getByRole('link', { name: words }).click()
  await deputy.getByRole('radiogroup', { name: '办理态度' }).getByRole('radio', { name: attitude, exact: true }).check()
  await deputy.getByRole('radiogroup', { name: '办理结果' }).getByRole('radio', { name: result, exact: true }).check()
  if (reason) await deputy.getByRole('textbox', { name: '哪里不满意' }).fill(reason)
  await deputy.getByRole('button', { name: /^(提交|补交)评价$/ }).click()
  await expect(deputy).toHaveURL(new RegExp(`${record(id)}(#.*)?$`))
}

/** From the deputy's draft to the units' desks. */
export async function dispatched(as: As, matter: string, shape: string, units: readonly string[]): Promise<string> {
  const [deputy, office] = [await as('石望山'), await as('周映川')]
  const id = await submitted(deputy, { title: titleOf(matter) })
  await accept(office, id)
  await dispatch(office, id, shape, units)
  return id
}
