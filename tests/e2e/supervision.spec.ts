import { expect, test } from './support/sign-in'
import { dispatched, record, signFor } from './support/suggestion'

test('a key topic is decided, looked into and answered; an order is signed for; its papers are for Word', async ({ as }) => {
  const [office, officeHead, unit, leader] = [await as('周映川'), await as('陆明川'), await as('覃知远'), await as('莫晚晴')]
  const id = await dispatched(as, '清理马鞍村公路塌方', '单办', ['县交通运输局'])
  await signFor(unit, id)
  await office.goto(record(id))
  const [number] = /B?\d{4}/.exec((await office.getByText(/第 \S+ 号/).first().textContent()) ?? '')!

  await office.goto('/supervision/new')
  await office.locator('[name=title]').fill('乡村公路安全')
  await office.locator('[name=reason]').fill('反映集中，事关群众出行')
  await office.locator('[name=leaderId]').selectOption({ label: '莫晚晴' })
  await office.locator('[name=numbers]').fill(number!)
  await office.getByRole('button', { name: '提出' }).click()
  await expect(office).toHaveURL(/\/supervision\/[0-9a-f-]{36}$/)
  const topic = office.url()

  await officeHead.goto(topic)
  await officeHead.getByText('主任会议确定', { exact: true }).first().click()
  await officeHead.locator('[name=decidedBy]').fill('第 32 次主任会议')
  await officeHead.getByRole('button', { name: '主任会议确定' }).click()
  await expect(officeHead.getByText('已确定，待定方案')).toBeVisible()

  await office.goto(topic)
  await office.getByText('记一次督办活动').click()
  await office.locator('[name=kind]').selectOption('onSite')
  await office.locator('[name=findings]').fill('三处塌方还没有清理，群众出行不便。')
  await office.locator('[name=unitId]').selectOption({ label: '县交通运输局' })
  await office.locator('[name=required]').fill('两周内清理三处塌方')
  await office.getByRole('button', { name: '记下' }).click()
  await expect(office.getByText('请写落实的期限').first()).toBeVisible()
  await expect(office.locator('[name=findings]')).toHaveValue(/三处塌方/)
  await office.locator('[name=dueOn]').fill('2099-12-31')
  await office.getByRole('button', { name: '记下' }).click()
  await expect(office.locator('#requirements')).toContainText('两周内清理三处塌方')

  await unit.goto('/supervision')
  const asked = unit.locator('#requirements li', { hasText: '两周内清理三处塌方' })
  await asked.getByText('报落实情况').first().click()
  await asked.getByRole('textbox').fill('三处都已清理完毕。')
  await asked.getByRole('button', { name: '报落实情况' }).click()
  await expect(asked).toContainText('已报落实')
  await office.goto(topic)
  await office.getByRole('button', { name: /认可/ }).click()
  await expect(office.locator('#requirements')).toContainText('已认可')

  await office.goto(`${record(id)}/push`)
  await office.getByRole('radio', { name: /督办单/ }).check()
  await office.locator('[name=text]').fill('请在十日内同代表见面。')
  await office.locator('[name=dueOn]').fill('2099-12-31')
  await office.getByRole('button', { name: '发出' }).click()
  await expect(office.getByText('待签收')).toBeVisible()
  await unit.goto(`${record(id)}/push`)
  await unit.getByRole('button', { name: /签收/ }).click()
  await expect(unit.getByText('已签收，待回复')).toBeVisible()

  await leader.goto('/supervision')
  await expect(leader.locator('#mine')).toContainText('乡村公路安全')

  await office.goto(record(id))
  const papers = await office.locator('#papers a[download]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(papers.length).toBeGreaterThan(1)
  for (const paper of papers) {
    const answer = await office.request.get(paper)
    expect((await answer.body()).subarray(0, 2).toString(), paper).toBe('PK')
  }
  await office.goto(`/suggestions?view=all&q=${number}`)
  await office.locator('input[name="chosen[]"]').first().check()
  const [archive] = await Promise.all([office.waitForEvent('download'), office.getByRole('button', { name: '下载公文' }).click()])
  expect(archive.suggestedFilename()).toMatch(/^建议公文-.*\.zip$/)
})
