import type { Page } from '@playwright/test'
import { expect, test, type As } from './support/sign-in'
import { accept, because, dispatch, dispatched, now, record, reply, sign, signFor, submitted, take, talk, titleOf } from './support/suggestion'

// Somebody else was there a moment before: the form is gone with its step, the words are not.
const PLAIN = { javaScriptEnabled: false }
const TOO_LATE = /刚才有人更新了这件事项|这件事项已经往前走了|已经不在/

/** What was typed stands there to be read and copied, and why it came to nothing. */
async function keeps(page: Page, words: string): Promise<void> {
  await expect(page.getByText(TOO_LATE).filter({ visible: true }).first()).toBeVisible()
  await expect(page.locator('#main'), 'in a notice, or still in its field').toContainText(words)
}

async function checking(as: As): Promise<string> {
  const [deputy, leader, office, unit, head] = [await as('凌照溪'), await as('柏云生'), await as('祝青禾'), await as('葛明川'), await as('尤长河')]
  const id = await submitted(deputy, { title: titleOf('修复河口镇水厂围墙') })
  await take(leader, id, '复核通过', '已复核')
  await accept(office, id)
  await dispatch(office, id, '单办', ['县水务局'])
  await signFor(unit, id, { handler: '葛明川' })
  await talk(unit, id, '到水厂看了围墙，商定本月修好。')
  await reply(unit, id, { text: '水厂围墙已经全部修好，共四十米，请您到现场查看。' })
  await sign(head, id, '签发，送审核')
  return id
}

test('who checks a reply a moment after somebody else did keeps the reason that was typed, with a script and without', async ({ as }) => {
  const [first, second, plain] = [await as('祝青禾'), await as('祝青禾'), await as('祝青禾', PLAIN)]
  const id = await checking(as)
  const begin = async (page: Page, words: string) => {
    await page.goto(record(id))
    await now(page).getByRole('link', { name: /^审核答复/ }).click()
    await now(page).getByRole('link', { name: '退回单位重拟' }).click()
    const step = page.locator('#step')
    await step.getByRole('radiogroup', { name: '哪里不合要求' }).getByRole('radio').nth(1).check()
    await because('退回的理由', words)(step)
    return step.getByRole('button', { name: '退回单位重拟' })
  }
  const sendSecond = await begin(second, '没有写围墙的高度，请补写。')
  const sendPlain = await begin(plain, '没有附围墙的照片，请补上。')
  await first.goto(record(id))
  await now(first).getByRole('link', { name: /^审核答复/ }).click()
  await now(first).getByRole('link', { name: '审核通过，发给代表' }).click()
  await first.locator('#step').getByRole('button', { name: '审核通过，发给代表' }).click()
  await expect(first.getByText('已审核通过').first()).toBeVisible()

  for (const [page, send, words] of [[second, sendSecond, '没有写围墙的高度，请补写。'], [plain, sendPlain, '没有附围墙的照片，请补上。']] as const) {
    await send.click()
    await keeps(page, words)
    await page.getByRole('link', { name: '看现在的情况' }).click()
    await expect(now(page)).toContainText('凌照溪')
  }
})

test('without a script, whoever rules on a request or hands out a moment too late keeps what was typed', async ({ as }) => {
  const [author, office, late, unit] = [await as('石望山'), await as('周映川'), await as('陆明川', PLAIN), await as('覃知远')]
  await test.step('a request that has just been granted', async () => {
    const id = await dispatched(as, '清淤云溪公路涵洞', '单办', ['县交通运输局'])
    await take(unit, id, '申请退回', '申请已送代工委', async (step) => {
      await step.getByRole('textbox', { name: '退回的理由' }).fill('涵洞由县水利局管护，不在我局职责之内。')
      await step.getByRole('textbox', { name: '建议改由哪个单位办理' }).fill('县水利局')
    })
    await late.goto(record(id))
    await late.getByRole('link', { name: /^不同意退回/ }).first().click()
    const step = late.locator('#step')
    await because('不同意的理由', '涵洞在公路用地以内，请继续办理。')(step)
    await take(office, id, /^同意退回/, '单位会收到通知')
    await step.getByRole('button', { name: /^不同意退回/ }).click()
    await keeps(late, '涵洞在公路用地以内，请继续办理。')
    await expect(now(late), 'the record as it now stands').toContainText('现在轮到')
  })
  await test.step('a suggestion that has just been handed out', async () => {
    const id = await submitted(author, { title: titleOf('补种云溪公路行道树') })
    await accept(office, id)
    await late.goto(`${record(id)}/assign`)
    await late.getByRole('radio', { name: '单办' }).check()
    await late.getByRole('combobox', { name: '第一个单位' }).selectOption({ label: '县水利局' })
    await late.getByRole('textbox', { name: '交办要求' }).fill('请会同镇里先定树种，再报经费。')
    await dispatch(office, id, '单办', ['县交通运输局'])
    await late.getByRole('button', { name: '直接交办' }).click()
    await keeps(late, '请会同镇里先定树种，再报经费。')
    await late.goto(record(id))
    await expect(now(late)).toContainText('县交通运输局')
  })
})
