import sharp from 'sharp'
import type { Page } from '@playwright/test'
import { expect, test } from './support/sign-in'
import { accept, dispatch, draft, judge, now, record, reply, sign, signFor, submitted, talk, titleOf } from './support/suggestion'

const PLAIN = { javaScriptEnabled: false }

test('without JavaScript the list is filtered, and a record read from it', async ({ as }) => {
  const office = await as('周映川', PLAIN)
  await office.goto('/suggestions')
  await office.getByRole('combobox', { name: '状态' }).selectOption({ label: '办理中' })
  await office.getByRole('button', { name: '查找' }).click()
  await expect(office).toHaveURL(/state=handling/)
  await expect(office.getByRole('combobox', { name: '状态' })).toHaveValue('handling')
  await office.locator('table a.t').first().click()
  await expect(now(office)).toContainText('现在轮到')
})

test('without JavaScript a draft is written, kept, looked through and handed in', async ({ as }) => {
  const deputy = await as('石望山', PLAIN)
  const title = titleOf('加固云溪镇敬老院围墙')
  const id = await draft(deputy, { title })
  await deputy.getByRole('button', { name: '存草稿' }).click()
  await deputy.goto(`${record(id)}/edit`)
  await expect(deputy.getByRole('textbox', { name: '标题' })).toHaveValue(title)
  await deputy.getByRole('button', { name: '下一步：核对提交' }).click()
  await deputy.getByRole('button', { name: '提交建议' }).click()
  await expect(deputy.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible()
})

test('without JavaScript the office accepts and hands out, and the deputy judges', async ({ as }) => {
  const [author, unit, head] = [await as('石望山'), await as('覃知远'), await as('谢时雨')]
  const [office, deputy] = [await as('周映川', PLAIN), await as('石望山', PLAIN)]
  const id = await submitted(author, { title: titleOf('修补云溪镇敬老院门前道路') })
  await accept(office, id)
  await expect(office, 'reloading the page does not send the form once more').toHaveURL(/done=suggestion\.accept#said$/)
  await expect(office.getByText('已受理并编号，现在可以交办。')).toBeVisible()
  await dispatch(office, id, '单办', ['县交通运输局'])
  await signFor(unit, id)
  await talk(unit, id, '到敬老院门前看了路面，商定本月修补。')
  await reply(unit, id, { text: '敬老院门前的路面已经修补完毕，共六十米，请您查看。' })
  await sign(head, id)
  await judge(deputy, id, { attitude: '满意', result: '基本满意' })
  await expect(now(deputy)).toContainText('核定办结')
})

test('without JavaScript a refused form says what is wrong and keeps what was typed', async ({ as }) => {
  const [author, office] = [await as('石望山'), await as('周映川', PLAIN)]
  const id = await submitted(author, { title: titleOf('维修云溪镇农贸市场顶棚') })
  const step = await openForm(office, id, '退回修改')
  await step.getByRole('textbox', { name: '退回的理由' }).fill('太短')
  await step.getByRole('button', { name: '退回修改' }).click()
  await expect(office.getByText('理由请至少写 5 个字。').first()).toBeVisible()
  await expect(office.getByRole('textbox', { name: '退回的理由' })).toHaveValue('太短')
})

async function openForm(page: Page, id: string, words: string) {
  await page.goto(record(id))
  await page.getByRole('link', { name: words }).click()
  await expect(page).toHaveURL(/\?step=/)
  return page.locator('#step')
}

test('without JavaScript a file that cannot be taken is told, what was typed stays, the refusal stands in the log, and the right file is taken', async ({ as }) => {
  const [deputy, auditor] = [await as('石望山', PLAIN), await as('明微')]
  const title = titleOf('更换云溪镇敬老院锅炉')
  const id = await draft(deputy, { title, situation: '敬老院的锅炉用了二十年，去冬停了四次。' })
  const upload = async (name: string, content: Buffer) => {
    await deputy.locator('input[name="files"]:not([form])').setInputFiles({ name, mimeType: 'image/png', buffer: content })
    await deputy.getByRole('button', { name: '上传选好的文件' }).click()
  }
  await upload('锅炉.png', Buffer.from('其实只是文字'))
  await expect(deputy.getByText('这种文件不能传。可以传照片').filter({ visible: true }).first()).toBeVisible()
  await expect(deputy.getByRole('textbox', { name: '标题' })).toHaveValue(title)
  await expect(deputy.getByRole('textbox', { name: '情况和问题' })).toHaveValue('敬老院的锅炉用了二十年，去冬停了四次。')
  await auditor.goto('/settings/log?refused=1')
  await expect(auditor.getByRole('row').filter({ hasText: '石望山' }).filter({ hasText: '被拒绝' }).first()).toBeVisible()
  await deputy.getByRole('textbox', { name: '情况和问题' }).fill('敬老院的锅炉用了二十年，去冬停了六次。')
  await upload('锅炉.png', await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a8f6b' } }).png().toBuffer())
  await expect(deputy.getByRole('link', { name: '锅炉.png' })).toBeVisible()
  await deputy.goto(`${record(id)}/edit`)
  await expect(deputy.getByRole('link', { name: '锅炉.png' })).toBeVisible()
  await expect(deputy.getByRole('textbox', { name: '情况和问题' }), 'kept with the file').toHaveValue('敬老院的锅炉用了二十年，去冬停了六次。')
})
