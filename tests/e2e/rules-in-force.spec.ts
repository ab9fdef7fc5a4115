import type { Page } from '@playwright/test'
import type { As } from './support/sign-in'
import { expect, PHONE, test } from './support/sign-in'
import { accept, because, dispatch, now, record, signFor, submitted, take, titleOf } from './support/suggestion'

// 岚平县: the only file that changes its rules.
async function inHand(as: As, matter: string): Promise<string> {
  const [deputy, leader, office] = [await as('凌照溪'), await as('柏云生'), await as('祝青禾')]
  const id = await submitted(deputy, { title: titleOf(matter) })
  await take(leader, id, '复核通过', '已复核')
  await accept(office, id)
  await dispatch(office, id, '单办', ['县水务局'])
  await signFor(await as('葛明川'), id, { handler: '葛明川' })
  return id
}

/** The day by which the unit must answer, as its record says it. */
async function dueOf(page: Page, id: string): Promise<string> {
  await page.goto(record(id))
  return /(\d{4}年)?\d+月\d+日/.exec((await now(page).textContent()) ?? '')![0]
}

test('a shorter limit is drafted, the law’s three months are said, what changes is read, it comes in force; a new suggestion follows it, an old one does when the office moves it', async ({ as }) => {
  const [office, unit, deputy] = [await as('祝青禾'), await as('葛明川', { viewport: PHONE }), await as('凌照溪', { viewport: PHONE })]
  const before = await inHand(as, '清理河口镇排涝站')
  const old = await dueOf(unit, before)
  const name = `岚平县办理办法（${Date.now().toString(36)}）`

  await test.step('祝青禾 drafts: five months are more than the law has, one month stands in the difference', async () => {
    await office.goto('/settings/rulebook')
    await office.getByRole('textbox', { name: '新规则的名称' }).fill(name)
    await office.getByRole('combobox', { name: '从哪里起草' }).selectOption({ index: 0 })
    await office.getByRole('button', { name: '起草一版' }).click()
    await expect(office).toHaveURL(/\/settings\/rulebook\/[^/]+$/)
    const length = office.locator('[name="limits.reply.length"]')
    const write = async (months: string) => {
      if (!(await length.isVisible())) await office.locator('details').filter({ has: length }).locator('summary').first().click()
      await length.fill(months)
      await office.getByRole('button', { name: '存草稿' }).last().click()
      await expect(office.getByRole('status').filter({ hasText: '草稿已存' })).toBeVisible()
      await office.reload()
    }
    await write('5')
    await expect(office.locator('#decide')).toContainText('三个月内答复')
    await expect(office.locator('#decide').getByText('请改短，或者写明理由').first()).toBeVisible()
    await write('1')
    await expect(office.locator('#decide')).not.toContainText('三个月内答复')
    await expect(office.locator('#difference')).toContainText(/一个月|1\s*个月/)
  })
  await test.step('approved, it is in force; who began before keeps the old day', async () => {
    await office.getByRole('checkbox', { name: /我已看过与现行规则的/ }).check()
    await office.getByRole('button', { name: '批准执行' }).click()
    await expect(office).toHaveURL(/\/settings\/rulebook$/)
    expect(await dueOf(unit, before)).toBe(old)
    const after = await inHand(as, '加固河口镇渡口台阶')
    expect(await dueOf(unit, after)).not.toBe(old)
    await office.goto(record(after))
    await expect(office.getByRole('complementary', { name: '要点和经过' })).toContainText(name)
    await expect(office.getByRole('link', { name: '改按现行规则办' })).toHaveCount(0)
  })
  await test.step('moved, it has the new day: shown beforehand, told afterwards', async () => {
    await office.goto(record(before))
    await office.getByRole('link', { name: '改按现行规则办' }).click()
    await expect(office.getByRole('heading', { level: 1, name: /^改按现行规则办/ })).toBeVisible()
    const row = office.getByRole('row').filter({ hasText: '法定答复' })
    await expect(row).toContainText(old)
    await expect(office.getByText('环节没有变化。')).toBeVisible()
    await office.getByRole('button', { name: `改按「${name}」办` }).click()
    await expect(office.getByText('理由请至少写').first()).toBeVisible()
    await office.getByRole('textbox', { name: '为什么改' }).fill('汛期以前要办完，按新办法一个月答复。')
    await office.getByRole('button', { name: `改按「${name}」办` }).click()
    await expect(office).toHaveURL(new RegExp(`${record(before)}(\\?.*)?$`))
    await expect(office.getByRole('complementary', { name: '要点和经过' })).toContainText(`改按「${name}」办理`)
    expect(await dueOf(unit, before)).not.toBe(old)
    await deputy.goto(record(before))
    await expect(deputy.getByText('汛期以前要办完，按新办法一个月答复。').first()).toBeVisible()
  })
})

test('whoever does not decide the rules neither drafts nor moves anything', async ({ as }) => {
  const deputy = await as('凌照溪')
  const id = await submitted(deputy, { title: titleOf('增设河口镇公厕') })
  for (const page of [deputy, await as('葛明川')]) expect((await page.goto(`${record(id)}/rules`))?.status()).toBe(404)
  await take(await as('柏云生'), id, '复核退回', '已退回', because(/理由/, '请写明设在哪里。'))
})
