import type { Locator, Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { told } from './support/past'
import { expect, test } from './support/sign-in'
import { titleOf } from './support/suggestion'

/** Opens a step of the topic, fills it and takes it; the page then says where the topic stands. */
async function take(page: Page, label: string, stands: string, fill: (step: Locator) => Promise<void> = async () => {}): Promise<void> {
  const step = page.locator('#steps details').filter({ has: page.locator('summary', { hasText: label }) })
  await step.locator('summary').click()
  await fill(step)
  await step.getByRole('button', { name: label }).click()
  await expect(page.locator('main dl').first()).toContainText(stands)
}
const write = (name: string, words: string) => (step: Locator) => step.locator(`[name=${name}]`).fill(words)

async function recordAct(page: Page, kind: string, given: Record<string, string>, unit?: string): Promise<void> {
  await page.getByText('记一次督办活动').click()
  const form = page.locator('#acts form').last()
  await form.locator('[name=kind]').selectOption({ label: kind })
  for (const [name, words] of Object.entries(given)) await form.locator(`[name=${name}]`).fill(words)
  if (unit) await form.locator('[name=unitId]').selectOption({ label: unit })
  await form.getByRole('button', { name: '记下' }).click()
}

test('a key topic goes its whole way: opinions, the decision, a plan, three kinds of act, what they require, the result, the next year, the end', async ({ as }) => {
  test.slow()
  const matter = titleOf('河堤加固')
  await told('replyOverdue', matter)
  const [office, head, unit, leader] = [await as('周映川'), await as('陆明川'), await as('覃知远'), await as('莫晚晴')]
  await office.goto(`/suggestions?view=all&q=${encodeURIComponent(matter)}`)
  await office.locator('#main a[href^="/suggestions/"]').filter({ hasText: matter }).first().click()
  const [number] = /B?\d{4}/.exec((await office.getByText(/第 \S+ 号/).first().textContent()) ?? '')!

  const topic = `河堤安全 ${Date.now().toString(36)}`
  await office.goto('/supervision/new')
  await office.locator('[name=title]').fill(topic)
  await office.locator('[name=reason]').fill('反映集中，汛期前要办好')
  await office.locator('[name=leaderId]').selectOption({ label: '莫晚晴' })
  await office.locator('[name=assistant]').fill('县政府督查室')
  await office.locator('[name=numbers]').fill(number!)
  await office.locator('[name=sitting]').selectOption({ index: 1 })
  await office.getByRole('button', { name: '提出' }).click()
  await expect(office).toHaveURL(/\/supervision\/[0-9a-f-]{36}$/)
  const at = office.url()

  await test.step('opinions are sought and written down, the 主任会议 decides, the office plans', async () => {
    await take(office, '征求意见', '县政府办', write('asked', '县政府办'))
    await office.locator('[name=opinions]').fill('县政府办：同意列入，资金一并说明。')
    await office.getByRole('button', { name: '记下' }).first().click()
    await expect(office.locator('main dl').first()).toContainText('同意列入')
    await head.goto(at)
    await take(head, '主任会议确定', '第 33 次主任会议', write('decidedBy', '第 33 次主任会议'))
    await office.goto(at)
    await take(office, '定督办方案', '督办中', async (step) => {
      await write('plan', '一、听取汇报。二、请第三方评估。三、年底报结果。')(step)
      await write('planDueOn', '2099-12-31')(step)
    })
  })

  await test.step('what a kind of act cannot be without is asked for, and what was typed stays', async () => {
    await recordAct(office, '听取汇报', { findings: '资金到位六成，年底前完工。' })
    await expect(office.getByText('听取汇报要写汇报的单位和人').first()).toBeVisible()
    const form = office.locator('#acts form').last()
    await expect(form.locator('[name=findings]')).toHaveValue('资金到位六成，年底前完工。')
    await form.locator('[name=counterpart]').fill('县交通运输局 谢时雨')
    await form.getByRole('button', { name: '记下' }).click()
    await expect(office.locator('#acts')).toContainText('汇报的单位和人：县交通运输局 谢时雨')
    await recordAct(office, '约谈', { counterpart: '县交通运输局 谢时雨', participants: '陆明川', findings: '指出拖了三个月，要求说清原因。', required: '书面说明拖延的原因', dueOn: '2099-06-30' }, '县交通运输局')
    await expect(office.locator('#acts')).toContainText('被约谈的单位和人：县交通运输局 谢时雨')
    await recordAct(office, '第三方评估', { counterpart: '市水利工程检测中心', findings: '抽检十二处，两处不合格。' })
    await expect(office.locator('#acts')).toContainText('评估的机构：市水利工程检测中心')
  })

  await test.step('the assessor’s report lies with its act, and the leader reads it', async () => {
    await office.locator('#acts li', { hasText: '市水利工程检测中心' }).getByRole('link', { name: /附材料/ }).click()
    const paper = await PDFDocument.create()
    paper.addPage()
    await office.getByLabel('材料').setInputFiles({ name: '检测报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await paper.save()) })
    await office.getByRole('button', { name: '附上' }).click()
    await expect(office.getByRole('link', { name: '检测报告.pdf' })).toBeVisible()
    await leader.goto(at)
    const file = await leader.request.get((await leader.getByRole('link', { name: '检测报告.pdf' }).getAttribute('href'))!)
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await office.goto(at)
  })

  await test.step('something more is asked on the ground of an act, and both are tracked until they are settled', async () => {
    const act = office.locator('#acts li', { hasText: '市水利工程检测中心' })
    await act.getByText('再提一条要求').click()
    await act.locator('[name=unitId]').selectOption({ label: '县交通运输局' })
    await act.locator('[name=required]').fill('两处不合格的返工')
    await act.locator('[name=dueOn]').fill('2099-07-31')
    await act.getByRole('button', { name: '提出' }).click()
    await expect(act).toContainText('提出要求 1')
    await take(office, '报督办结果', '已报结果', write('report', '听取汇报、约谈、评估各一次，主体已经加固。'))
    await head.goto(at)
    await expect(head.locator('#steps')).toContainText('还有督办要求没有了结')
    await unit.goto('/supervision')
    for (const [asked, answer] of [['书面说明拖延的原因', '因为征地拖了三个月，已经办完。'], ['两处不合格的返工', '两处都已返工，复检合格。']] as const) {
      const row = unit.locator('#requirements li', { hasText: topic }).filter({ hasText: asked })
      await row.getByText('报落实情况').first().click()
      await row.getByRole('textbox').fill(answer)
      await row.getByRole('button', { name: '报落实情况' }).click()
      await expect(row).toContainText('已报落实')
    }
    await office.goto(at)
    for (const asked of ['书面说明拖延的原因', '两处不合格的返工']) {
      const row = office.locator('#requirements li', { hasText: asked })
      await row.getByRole('button', { name: /认可/ }).click()
      await expect(row).toContainText('已认可')
    }
  })

  await test.step('it is carried into the next year, where its leader finds it, reported again and closed', async () => {
    await head.goto(at)
    const next = Number(/(\d{4}) 年重点督办/.exec((await head.locator('main').textContent())!)![1]) + 1
    await take(head, '转入下一年跟踪', '督办中', write('reason', '明年汛期再看一次'))
    await leader.goto(`/supervision?year=${next}`)
    await expect(leader.locator('#mine')).toContainText(topic)
    await leader.goto(at)
    await expect(leader.locator('#months')).toContainText('督办活动 3')
    await office.goto(at)
    await take(office, '报督办结果', '已报结果', write('report', '汛期看过，河堤没有险情，养护到位。'))
    await head.goto(at)
    await take(head, '结束督办', '已结束')
  })

  await office.goto('/supervision')
  const [ledger] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: '导出督办活动' }).click()])
  expect(ledger.suggestedFilename()).toMatch(/^督办活动台账-.*\.xlsx$/)
})
