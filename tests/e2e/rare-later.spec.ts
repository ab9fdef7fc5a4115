import type { Page } from '@playwright/test'
import { told } from './support/past'
import { expect, test } from './support/sign-in'
import { because, dispatch, dispatched, judge, now, record, signFor, take, titleOf } from './support/suggestion'

/** Finds by its title what was told of the past. */
async function found(page: Page, title: string): Promise<string> {
  await page.goto(`/suggestions?${new URLSearchParams({ view: 'all', q: title })}`)
  const href = await page.locator('#main a[href^="/suggestions/"]').filter({ hasText: title }).first().getAttribute('href')
  return /[0-9a-f-]{36}/.exec(href!)![0]
}

test('the head signs without a co-opinion that is overdue, says why, and the deputy and both units read it as far as it is theirs', async ({ as }) => {
  const title = titleOf('拓宽云溪镇渡口引道')
  await told('opinionOverdue', title)
  const [head, lead, co, office, deputy] = [await as('谢时雨'), await as('覃知远'), await as('伍清和'), await as('周映川'), await as('石望山')]
  const id = await found(head, title)
  await head.goto(record(id))
  await now(head).getByRole('link', { name: '审签答复' }).click()
  await now(head).getByRole('link', { name: '会办意见未到，写明原因签发' }).click()
  const step = head.locator('#step')
  await step.getByRole('textbox', { name: '文号' }).fill(`青交建复〔2026〕${Date.now() % 100_000} 号`)
  await step.getByRole('textbox', { name: '签发人' }).fill('谢时雨')
  await step.getByRole('button', { name: '会办意见未到，写明原因签发' }).click()
  await expect(head.getByText(/没有会办意见也签发的原因请至少写/).first()).toBeVisible()
  await step.getByRole('textbox', { name: '没有会办意见也签发的原因' }).fill('电话催了两次没有报来，为不误期限先行答复。')
  await step.getByRole('button', { name: '会办意见未到，写明原因签发' }).click()
  await expect(head).toHaveURL(new RegExp(`${record(id)}(\\?.*)?$`))
  for (const page of [deputy, office, lead]) {
    await page.goto(record(id))
    await expect(now(page)).toContainText('评价')
  }
  for (const page of [office, lead]) await expect(page.getByText('电话催了两次没有报来').first()).toBeVisible()
  await co.goto(record(id))
  await expect(now(co)).toContainText('评价')
  await expect(co.getByText('电话催了两次没有报来')).toHaveCount(0)
})

test('a deputy whose time to judge is over still judges, and the unit then reads the grade', async ({ as }) => {
  const title = titleOf('修补云溪镇粮站巷路面')
  await told('neverJudged', title)
  const [deputy, office, unit] = [await as('石望山'), await as('周映川'), await as('覃知远')]
  const id = await found(deputy, title)
  await unit.goto(record(id))
  await expect(unit.getByText('逾期未评价').first()).toBeVisible()
  await judge(deputy, id, { attitude: '满意', result: '基本满意' }, '补交评价')
  await expect(deputy.getByRole('complementary', { name: '要点和经过' })).toContainText('补交评价')
  await expect(now(deputy).getByRole('link', { name: '补交评价' })).toHaveCount(0)
  for (const page of [office, unit]) {
    await page.goto(record(id))
    await expect(page.locator('ol.steps')).toContainText('基本满意')
    await expect(page.locator('ol.steps')).not.toContainText('逾期未评价')
    await expect(page.getByRole('complementary', { name: '要点和经过' })).toContainText(/补交评价[^]*逾期未评价/)
  }
  await expect(now(office).getByRole('link', { name: '核定办结' })).toBeVisible()
})

test('the office presses a unit whose reply is late; the unit answers, and the office and the leader read it', async ({ as }) => {
  const title = titleOf('修复云溪镇后山机耕道')
  await told('replyOverdue', title)
  const [office, unit, leader, other] = [await as('周映川'), await as('覃知远'), await as('莫晚晴'), await as('伍清和')]
  const id = await found(office, title)
  await office.goto(record(id))
  await office.getByRole('link', { name: '催办、发督办单' }).click()
  await office.getByRole('radio', { name: '催办' }).check()
  await office.locator('[name=text]').fill('答复已经超期，请在五日内答复代表。')
  await office.getByRole('button', { name: '发出' }).click()
  await expect(office.getByRole('listitem').filter({ hasText: '请在五日内答复代表' })).toBeVisible()
  await unit.goto('/notices')
  await expect(unit.getByRole('listitem').filter({ hasText: title }).filter({ hasText: '代工委催办' }).first()).toBeVisible()
  await unit.goto(`${record(id)}/push`)
  const pressed = unit.getByRole('listitem').filter({ hasText: '请在五日内答复代表' })
  await pressed.getByText('回复').first().click()
  await pressed.getByRole('textbox').fill('答复稿已经送局长审签，三日内签发。')
  await pressed.getByRole('button', { name: '回复' }).click()
  await expect(unit.getByText('回复：答复稿已经送局长审签')).toBeVisible()
  for (const page of [unit, office, leader]) {
    await page.goto(`${record(id)}/push`)
    await expect(page.getByText('答复稿已经送局长审签').first()).toBeVisible()
  }
  expect((await other.goto(`${record(id)}/push`))?.status()).toBe(404)

  await test.step('a telephone call is logged: with whom is asked for, what was typed stays, and it waits for nothing', async () => {
    await office.getByRole('combobox', { name: '用什么办法' }).selectOption({ label: '电话' })
    await office.getByRole('textbox', { name: '催什么、要什么' }).fill('电话里再催一次，答应周五签发。')
    await office.getByRole('button', { name: '发出' }).click()
    await expect(office.getByText('请写同谁说的').first()).toBeVisible()
    await expect(office.getByRole('textbox', { name: '催什么、要什么' })).toHaveValue('电话里再催一次，答应周五签发。')
    await office.getByRole('textbox', { name: '同谁说的' }).fill('谢时雨')
    await office.getByRole('button', { name: '发出' }).click()
    const call = office.getByRole('listitem').filter({ hasText: '答应周五签发' })
    await expect(call).toContainText('电话，同谢时雨，周映川')
    await unit.reload()
    const logged = unit.getByRole('listitem').filter({ hasText: '答应周五签发' })
    await expect(logged).toBeVisible()
    await expect(logged.getByRole('button')).toHaveCount(0)
  })
})

test('the office takes a matter from a unit and gives it to another: the first reads why and does nothing more, the second signs for it', async ({ as }) => {
  const [office, roads, water, deputy] = [await as('周映川'), await as('覃知远'), await as('江鹤鸣', { role: '承办单位负责人' }), await as('石望山')]
  const id = await dispatched(as, '疏通云溪镇老街排洪沟', '单办', ['县交通运输局'])
  await signFor(roads, id)
  await take(office, id, '改派：县交通运输局（单办）', '已改派。请另选承办单位。', because('改派的理由', '排洪沟归水利部门管护，改由县水利局办理。'), '改派')
  await roads.goto(record(id))
  await expect(roads.getByText('您单位已经不办')).toBeVisible()
  await expect(roads.getByText('排洪沟归水利部门管护').first()).toBeVisible()
  await expect(now(roads).getByRole('link', { name: /签收|沟通|答复|申请/ })).toHaveCount(0)
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('代工委')
  expect((await water.goto(record(id)))?.status()).toBe(404)
  await dispatch(office, id, '单办', ['县水利局'])
  await signFor(water, id, { handler: '江鹤鸣' })
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('县水利局')
})
