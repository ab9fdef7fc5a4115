import { expect, PHONE, test } from './support/sign-in'
import { accept, because, dispatch, draft, now, record, reply, sign, signFor, submit, submitted, take, talk, titleOf } from './support/suggestion'

// 岚平县: in session, with the stages that 青岚县 does not have. The stories there work on records of their own.
test('the head of the delegation looks a suggestion through first: sends it back with a reason, then passes it on; the office waits', async ({ as }) => {
  const [deputy, leader, office] = [await as('凌照溪', { viewport: PHONE }), await as('柏云生', { viewport: PHONE }), await as('祝青禾')]
  const title = titleOf('加固河口镇拦河坝')
  const id = await submitted(deputy, { title })
  await office.goto(record(id))
  await expect(now(office)).toContainText('代表团团长')
  await expect(now(office).getByRole('link', { name: '审核受理' })).toHaveCount(0)

  await leader.goto('/desk')
  await expect(leader.getByRole('link', { name: title }).first()).toBeVisible()
  await take(leader, id, '复核退回', '已退回', because(/理由/, '请写明是哪一段坝，有多长。'))
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('修改后再提交')
  await now(deputy).getByRole('link', { name: '修改并提交' }).click()
  await expect(deputy.getByText('请写明是哪一段坝，有多长。')).toBeVisible()
  await deputy.getByRole('textbox', { name: '具体建议' }).fill('请县水务局汛期以前加固老街段拦河坝三百米。')
  await submit(deputy)

  await leader.goto(record(id))
  await expect(leader.getByText('老街段拦河坝三百米')).toBeVisible()
  await take(leader, id, '复核通过', '已复核')
  await accept(office, id)
  await deputy.goto(record(id))
  await expect(deputy.getByRole('complementary', { name: '要点和经过' })).toContainText('柏云生 复核通过')
})

test('a signed reply goes to the office first: sent back it is the unit’s again, passed the deputy has it', async ({ as }) => {
  const [deputy, leader, office, unit, head] = [await as('凌照溪'), await as('柏云生'), await as('祝青禾'), await as('葛明川'), await as('尤长河')]
  const id = await submitted(deputy, { title: titleOf('更换河口镇老旧水管') })
  await take(leader, id, '复核通过', '已复核')
  await accept(office, id)
  await dispatch(office, id, '单办', ['县水务局'])
  await signFor(unit, id, { handler: '葛明川' })
  await talk(unit, id, '到镇上看了水管，商定先换主管。')
  await reply(unit, id, { text: '水管已经列入更换计划，资金落实以后开工，完成时另行告知。' })
  await sign(head, id, '签发，送审核')

  const checks = async () => {
    await office.goto(record(id))
    await expect(now(office)).toContainText('代工委（您）')
    await now(office).getByRole('link', { name: /^审核答复/ }).click()
    await expect(office.getByRole('heading', { level: 1, name: /^审核答复/ })).toBeVisible()
  }
  await test.step('祝青禾 reads it and sends it back; the deputy has not seen it', async () => {
    await deputy.goto(record(id))
    await expect(now(deputy)).toContainText('审核县水务局的答复')
    await expect(deputy.getByText('资金落实以后开工')).toHaveCount(0)
    await checks()
    await expect(office.getByText('资金落实以后开工').first()).toBeVisible()
    await now(office).getByRole('link', { name: '退回单位重拟' }).click()
    const step = office.locator('#step')
    await step.getByRole('radiogroup', { name: '哪里不合要求' }).getByRole('radio').nth(1).check()
    await because('退回的理由', '写的是已经解决，正文说还没有开工，请改。')(step)
    await step.getByRole('button', { name: '退回单位重拟' }).click()
    await expect(office.getByText('已退回单位重拟').first()).toBeVisible()
  })
  await test.step('葛明川 mends it, 尤长河 signs again, 祝青禾 passes it', async () => {
    await unit.goto(record(id))
    await expect(now(unit)).toContainText('县水务局（您单位）')
    await expect(unit.getByText('正文说还没有开工').first()).toBeVisible()
    await reply(unit, id, { text: '河口镇主管已经全部换完，上周通水，请您到现场查看。' })
    await sign(head, id, '签发，送审核')
    await checks()
    await now(office).getByRole('link', { name: '审核通过，发给代表' }).click()
    await office.locator('#step').getByRole('button', { name: '审核通过，发给代表' }).click()
    await expect(office.getByText('已审核通过').first()).toBeVisible()
    await deputy.goto(record(id))
    await expect(now(deputy)).toContainText('凌照溪（您）')
    await expect(deputy.getByText('主管已经全部换完').first()).toBeVisible()
  })
})

test('a joint suggestion is withdrawn with everyone’s word: one no and it goes on, all yes and it is withdrawn; the office sees each', async ({ as }) => {
  const [lead, second, third, office] = [await as('凌照溪'), await as('苏见山', { viewport: PHONE }), await as('柏云生', { viewport: PHONE }), await as('祝青禾')]
  const id = await draft(lead, { title: titleOf('增加河口镇消防水源') })
  await lead.getByRole('radio', { name: '联名提出' }).check()
  for (const [name, page] of [['苏见山', second], ['柏云生', third]] as const) {
    await lead.getByRole('textbox', { name: '按姓名找代表' }).fill(name)
    await lead.getByRole('button', { name: '查找' }).click()
    await lead.getByRole('button', { name: `请他联名：${name}` }).click()
    await expect(lead.getByText('已经发出邀请').first()).toBeVisible()
    await page.goto(`${record(id)}/join`)
    await page.getByRole('button', { name: '同意联名' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /您已同意/ })).toBeVisible()
    await lead.reload()
  }
  await submit(lead)
  await take(third, id, '复核通过', '已复核')
  await accept(office, id)
  const asks = () => take(lead, id, '请联名代表同意撤回', '已请联名代表回答', because(/理由/, '消防栓已经装好，不用再办。'))

  await test.step('苏见山 agrees, 柏云生 does not: it goes on', async () => {
    await lead.goto(record(id))
    await expect(lead.getByRole('link', { name: '撤回建议' })).toHaveCount(0)
    await asks()
    await office.goto(record(id))
    await expect(now(office)).toContainText('还有 2 位没有回答。理由：消防栓已经装好')
    await second.goto('/desk')
    await expect(second.locator(`a[href^="${record(id)}"]`).first()).toBeVisible()
    await take(second, id, '同意撤回', '已记下您同意撤回')
    await office.goto(record(id))
    await expect(now(office)).toContainText('还有 1 位没有回答')
    await take(third, id, '不同意撤回', '这件建议继续办理', because(/理由/, '东街还没有装，群众还等着。'))
    await lead.goto(record(id))
    await expect(lead.getByText('东街还没有装').first()).toBeVisible()
    await office.goto(record(id))
    await expect(now(office)).not.toContainText('同意撤回')
    await expect(now(office)).toContainText('交办')
  })
  await test.step('asked again, both agree: it is withdrawn', async () => {
    await asks()
    for (const page of [second, third]) await take(page, id, '同意撤回', '已记下您同意撤回')
    for (const page of [lead, office]) {
      await page.goto(record(id))
      await expect(page.getByText('已撤回').first()).toBeVisible()
    }
    await expect(office.getByRole('link', { name: '交办', exact: true })).toHaveCount(0)
  })
})

test('an evaluation that never came has lapsed by time: the deputy is told, a late one is still taken, and is marked as late', async ({ as }) => {
  const [deputy, office] = [await as('凌照溪', { viewport: PHONE }), await as('祝青禾')]
  // What time brings about nobody can walk: the demo county has two of these, and this one takes one of them.
  await office.goto('/suggestions?view=all&state=evaluated&order=due')
  const lapsed = await office.locator('#main a[href^="/suggestions/0"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  let path = ''
  for (const href of lapsed) {
    await deputy.goto(href)
    path = href
    if (await now(deputy).getByRole('link', { name: '补交评价' }).isVisible()) break
  }
  await expect(deputy.getByRole('complementary', { name: '要点和经过' })).toContainText('逾期未评价')
  await now(deputy).getByRole('link', { name: '补交评价' }).click()
  await expect(deputy.getByText('评价期限已过').first()).toBeVisible()
  for (const axis of ['办理态度', '办理结果']) await deputy.getByRole('radiogroup', { name: axis }).getByRole('radio', { name: '满意', exact: true }).check()
  await deputy.getByRole('button', { name: '补交评价' }).click()
  await expect(deputy).toHaveURL(new RegExp(`${path}(#.*)?$`))
  await office.goto(path)
  await expect(office.locator('section[id^="reply-"]').first()).toContainText('逾期补评')
})

test('the flow is drawn from the rules in force: each county its own stages, and who takes them', async ({ as }) => {
  const [here, elsewhere, phone] = [await as('祝青禾'), await as('周映川'), await as('葛明川', { viewport: PHONE })]
  await here.goto('/flow')
  await expect(here.getByText('现在执行：岚平县')).toBeVisible()
  await expect(here.locator('#steps').getByRole('row').filter({ hasText: '复核通过' })).toContainText('代表团团长')
  await expect(here.locator('.flow')).toContainText('联名代表都同意，建议撤回')
  await elsewhere.goto('/flow')
  await expect(elsewhere.getByRole('heading', { level: 1 })).toBeVisible()
  for (const words of ['复核通过', '联名代表都同意']) await expect(elsewhere.locator('#main')).not.toContainText(words)
  await phone.goto('/flow?of=assignment&at=checking')
  await expect(phone.getByText('这件现在是“答复审核中”')).toBeVisible()
  await expect(phone.locator('#steps').getByText('审核通过，答复发给代表').first()).toBeVisible()
  await elsewhere.goto('/flow?of=assignment')
  await expect(elsewhere.locator('#main')).not.toContainText('答复审核中')
})
