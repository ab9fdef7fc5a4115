import sharp from 'sharp'
import type { Locator, Page } from '@playwright/test'
import { expect, PHONE, test } from './support/sign-in'
import { because, dispatched, judge, now, record, reply, sign, signFor, take, talk } from './support/suggestion'

const PROMISE = '年底前修通水毁路段'

test('what a reply promises is followed until it is kept: progress with a picture, a second reply, judged, closed, and B has become A', async ({ as }) => {
  const [deputy, office, unit, head] = [await as('石望山'), await as('周映川'), await as('覃知远'), await as('谢时雨')]
  const id = await dispatched(as, '修通水毁村道', '单办', ['县交通运输局'])
  await signFor(unit, id)
  await talk(unit, id, '到现场看了水毁路段，代表希望年底前修通。')
  await test.step('without a script the reply has rows to spare, and the mistake stands in its own row', async () => {
    const plain = await as('覃知远', { javaScriptEnabled: false })
    await plain.goto(record(id))
    await now(plain).getByRole('link', { name: '起草答复' }).click()
    await plain.getByRole('radio', { name: 'B 正在解决' }).check()
    const third = plain.getByRole('group', { name: '承诺三' })
    await third.getByRole('textbox', { name: '做到什么' }).fill(PROMISE)
    await third.getByLabel('完成时限').fill('2025-01-01')
    await plain.getByRole('button', { name: '送负责人审签' }).click()
    await expect(third.getByText('完成时限要晚于今天。')).toBeVisible()
    await expect(third.getByRole('textbox', { name: '做到什么' })).toHaveValue(PROMISE)
    await expect(plain.getByRole('group', { name: '承诺一' }).getByText('请写')).toHaveCount(0)
  })
  await reply(unit, id, { text: '水毁路段已列入今年养护计划，资金已经落实，年底前修通。', promise: PROMISE })
  await sign(head, id)
  await judge(deputy, id, { attitude: '满意', result: '满意' })

  await test.step('the office cannot close it, and follows the promise', async () => {
    await office.goto(record(id))
    await expect(now(office).getByRole('link', { name: '核定办结' })).toHaveCount(0)
    await take(office, id, '转入承诺跟踪', '已转入承诺跟踪')
    await deputy.goto(record(id))
    await expect(deputy.getByText('承诺 1 项，已兑现 0 项')).toBeVisible()
  })

  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#7a8f6b' } }).jpeg().toBuffer()
  await test.step('覃知远 puts a picture ready and reports; 石望山 sees it', async () => {
    await unit.goto(record(id))
    await now(unit).getByRole('link', { name: '1 项承诺等您单位兑现' }).click()
    await expect(unit.getByRole('heading', { level: 1, name: PROMISE })).toBeVisible()
    await unit.getByLabel('选照片或文件').setInputFiles({ name: '路基.jpg', mimeType: 'image/jpeg', buffer: picture })
    await expect(unit.getByRole('link', { name: '路基.jpg' })).toBeVisible()
    await step(unit, '报进展', '进展已报告', because(/^进展$/, '路基已经修复，正在铺筑路面。'))
    await deputy.goto(unit.url().split('?')[0]!)
    await expect(deputy.getByText('路基已经修复')).toBeVisible()
    await expect(deputy.getByRole('img', { name: '路基.jpg' })).toBeVisible()
  })

  await test.step('it is kept: a second reply, which 石望山 judges', async () => {
    await step(unit, '已兑现，二次答复', '二次答复已发给代表', async (form) => {
      await form.getByRole('textbox', { name: '二次答复' }).fill('水毁路段已全部修通，经验收合格，请代表查看。')
      await form.getByRole('textbox', { name: '签发人' }).fill('谢时雨')
    })
    await deputy.goto('/desk')
    await expect(deputy.getByRole('link', { name: PROMISE }).first()).toBeVisible()
    await deputy.goto(unit.url().split('?')[0]!)
    await step(deputy, '确认已兑现', '已确认兑现', async (form) => form.getByRole('radio', { name: '满意', exact: true }).check())
  })

  await test.step('nothing is left to wait for: it is closed, and B counts as A', async () => {
    await deputy.goto(record(id))
    await expect(now(deputy)).toContainText('办结')
    await expect(deputy.getByText('承诺 1 项，已兑现 1 项')).toBeVisible()
    await office.goto('/commitments/figures')
    await expect(office.getByRole('row').filter({ hasText: '县交通运输局' })).toContainText('%')
  })
})

test('what cannot be kept is put off by the head, then explained and signed; the deputy reads it, and the ledger shows it so', async ({ as }) => {
  const [deputy, office, unit, head] = [await as('石望山', { viewport: PHONE }), await as('周映川'), await as('覃知远'), await as('谢时雨')]
  const promise = `年内建成石桥村候车亭${Date.now().toString(36)}`
  const id = await dispatched(as, '建设石桥村候车亭', '单办', ['县交通运输局'])
  await signFor(unit, id)
  await talk(unit, id, '到村口看了候车亭的位置。')
  await reply(unit, id, { text: '候车亭已列入今年计划，资金已经落实，年内建成。', promise })
  await sign(head, id)
  await judge(deputy, id, { attitude: '满意', result: '基本满意' })
  await take(office, id, '转入承诺跟踪', '已转入承诺跟踪')

  await head.goto(record(id))
  await head.getByRole('row').filter({ hasText: promise }).getByRole('link', { name: '改期' }).click()
  await expect(head.getByRole('heading', { level: 1, name: promise })).toBeVisible()
  await step(head, '改期', '已改期', async (form) => {
    await form.getByLabel('新的时限').fill(`${new Date().getFullYear() + 2}-06-30`)
    await form.getByRole('textbox', { name: /原因/ }).fill('征地没有谈妥，要等明年。')
    await form.getByRole('textbox', { name: '签发人' }).fill('谢时雨')
  })
  await expect(head.getByText('改期 1 次')).toBeVisible()
  const page = head.url().split('?')[0]!
  await unit.goto(page)
  await step(unit, '不能兑现，写说明', '说明已送您单位负责人签发', because(/说明/, '村口的地已经划为基本农田，不能建候车亭，改在村委会门前设招呼站。'))
  await deputy.goto(page)
  await expect(deputy.getByText('村口的地已经划为基本农田'), 'nobody reads it before it is signed').toHaveCount(0)
  await head.goto(page)
  await step(head, '签发书面说明', '书面说明已签发', (form) => form.getByRole('textbox', { name: '签发人' }).fill('谢时雨'))
  await deputy.goto(page)
  await expect(deputy.getByText('村口的地已经划为基本农田').first()).toBeVisible()
  await office.goto(`/commitments?view=settled&q=${encodeURIComponent(promise)}`)
  await expect(office.getByRole('row').filter({ hasText: promise })).toContainText('不能兑现，已书面说明')
})

/** Takes a step of the promise whose page is open. */
async function step(page: Page, words: string, said: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await now(page).getByRole('link', { name: words }).click()
  const form = page.locator('#step')
  await fill(form)
  await form.getByRole('button', { name: words }).click()
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
}
