import { expect, PHONE, test } from './support/sign-in'
import { accept, because, now, record, submit, submitted, take, titleOf } from './support/suggestion'

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
