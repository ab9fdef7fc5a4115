import { told } from './support/past'
import { expect, test } from './support/sign-in'
import { titleOf } from './support/suggestion'

test('a card is given only by the rulebook’s days, is seen by whom it concerns, signed for and answered; another is taken back with a reason', async ({ as }) => {
  const title = titleOf('新寨村路面塌陷')
  await told('replyOverdue', title)
  const [office, unit, leader, deputy] = [await as('周映川'), await as('覃知远'), await as('莫晚晴'), await as('石望山')]
  await office.goto(`/suggestions?view=all&q=${encodeURIComponent(title)}`)
  const href = await office.locator('#main a[href^="/suggestions/"]').filter({ hasText: title }).first().getAttribute('href')
  const record = `/suggestions/${/[0-9a-f-]{36}/.exec(href!)![0]}`
  const cards = `${record}/push`

  await office.goto(cards)
  await expect(office.locator('[name=assignmentId]')).toContainText(/县交通运输局（.*已超期 \d+\s天）/)
  const give = async (kind: string, words: string) => {
    await office.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
    await office.locator('[name=text]').fill(words)
    await office.locator('[name=dueOn]').fill('2099-12-31')
    await office.getByRole('button', { name: '发出' }).click()
  }
  await give('红牌', '逾期没有答复，请说明原因。')
  await expect(office.getByText(/逾期满 30 天才发这种牌/).first()).toBeVisible()
  await expect(office.locator('[name=text]')).toHaveValue('逾期没有答复，请说明原因。')
  await give('黄牌', '逾期没有答复，请说明原因。')
  const given = office.locator('main li', { hasText: '逾期没有答复' })
  await expect(given).toContainText('待签收')
  const paper = await given.locator('a[download]').getAttribute('href')
  expect((await (await office.request.get(paper!)).body()).subarray(0, 2).toString()).toBe('PK')

  await unit.goto('/supervision')
  const received = unit.locator('#pushes li', { hasText: title })
  await expect(received).toContainText('黄牌')
  await received.getByRole('button', { name: /签收/ }).click()
  await expect(received).toContainText('已签收，待回复')
  await received.locator('summary').click()
  await received.getByRole('textbox').fill('已进场勘查，月底前答复。')
  await received.getByRole('button', { name: '回复' }).click()
  await expect(received).toHaveCount(1)
  await expect(received).toContainText('已进场勘查')

  await leader.goto('/supervision')
  await expect(leader.locator('#pushes li', { hasText: title })).toContainText('已进场勘查')
  await deputy.goto(record)
  await expect(deputy.getByText(/发黄牌：县交通运输局/).first()).toBeVisible()

  await office.goto(cards)
  await give('黄牌', '第二次发牌，发错了件。')
  const wrong = office.locator('main li', { hasText: '第二次发牌' })
  await wrong.locator('summary').click()
  await wrong.getByRole('button', { name: '撤回' }).click()
  await expect(wrong.locator('.notice')).toBeVisible()
  await wrong.getByRole('textbox').fill('发错了，应当发给另一件。')
  await wrong.getByRole('button', { name: '撤回' }).click()
  await expect(wrong).toContainText('已撤回')
  await expect(wrong).toContainText('应当发给另一件')
  await unit.goto(cards)
  await expect(unit.locator('main li', { hasText: '第二次发牌' }).getByRole('button')).toHaveCount(0)
})
