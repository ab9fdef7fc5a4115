import sharp from 'sharp'
import { expect, test } from './support/sign-in'
import { accept, because, dispatch, dispatched, draft, judge, now, record, reply, sign, signFor, submit, submitted, take, talk, titleOf } from './support/suggestion'

test('the office sends a suggestion back, the deputy mends it and hands it in again', async ({ as }) => {
  const [deputy, office] = [await as('石望山'), await as('周映川')]
  const id = await submitted(deputy, { title: titleOf('增设云溪镇公交停靠点') })
  await take(office, id, '退回修改', '已退回', because('退回的理由', '请写明停靠点设在哪几个路口。'))
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('修改后再提交')
  await now(deputy).getByRole('link', { name: '修改并提交' }).click()
  await expect(deputy.getByText('请写明停靠点设在哪几个路口。')).toBeVisible()
  await deputy.getByRole('textbox', { name: '具体建议' }).fill('在云溪镇中学路口和卫生院路口各增设一个停靠点。')
  await submit(deputy)
  await office.goto(record(id))
  await expect(now(office)).toContainText('代工委（您）')
  await expect(office.getByText('在云溪镇中学路口和卫生院路口各增设一个停靠点。')).toBeVisible()
})

test('the office refuses a suggestion, and the deputy reads why and what becomes of it', async ({ as }) => {
  const [deputy, office] = [await as('石望山'), await as('周映川')]
  const id = await submitted(deputy, { title: titleOf('尽快审结一起工程款案件') })
  await take(office, id, '不予受理', '已告知代表不予受理', async (step) => {
    await step.getByRole('combobox', { name: '理由' }).selectOption({ label: '涉及正在办理的具体案件或者仲裁（转作代表来信）' })
    await step.getByRole('textbox', { name: '告诉代表的话' }).fill('案件正在审理，不宜作为代表建议，已转作来信办理。')
  })
  await deputy.goto(record(id))
  await expect(deputy.getByText('案件正在审理，不宜作为代表建议').first()).toBeVisible()
  await expect(deputy.getByText('涉及正在办理的具体案件或者仲裁').first()).toBeVisible()
  await expect(deputy.getByText('转作代表来信').first()).toBeVisible()
  await expect(now(deputy).getByRole('link')).toHaveCount(0)
})

test('a unit asks to return it, the office agrees and hands it to another', async ({ as }) => {
  const [office, roads, finance] = [await as('周映川'), await as('覃知远'), await as('伍清和')]
  const id = await dispatched(as, '安排农村公路养护资金', '单办', ['县交通运输局'])
  expect((await finance.goto(record(id)))?.status()).toBe(404)
  await take(roads, id, '申请退回', '申请已送代工委', async (step) => {
    await step.getByRole('textbox', { name: '退回的理由' }).fill('资金安排不在我局职责之内，由财政部门负责。')
    await step.getByRole('textbox', { name: '建议改由哪个单位办理' }).fill('县财政局')
  })
  await office.goto(record(id))
  await expect(now(office)).toContainText('代工委裁定县交通运输局的退回申请')
  await take(office, id, /^同意退回/, '已同意')
  await expect(now(office)).toContainText('代工委（您）')
  await dispatch(office, id, '单办', ['县财政局'])
  await expect(now(office)).toContainText('县财政局签收')
  await finance.goto(record(id))
  await expect(now(finance)).toContainText('县财政局（您单位）')
  await roads.goto(record(id))
  await expect(roads.getByText('您单位已经不办')).toBeVisible()
})

test('the office grants more time, and the due day moves', async ({ as }) => {
  const [office, unit, deputy] = [await as('周映川'), await as('覃知远'), await as('石望山')]
  const id = await dispatched(as, '改造县城北门立交', '单办', ['县交通运输局'])
  await signFor(unit, id)
  const until = inDays(150)
  await take(unit, id, '申请延期', '申请已送代工委', async (step) => {
    await step.getByRole('textbox', { name: '延期的理由' }).fill('立交改造要先完成交通量调查和方案论证。')
    await step.getByLabel('延到哪一天').fill(until)
  })
  await deputy.goto(record(id))
  await expect(now(deputy)).not.toContainText(inWords(until))
  await take(office, id, /^同意延期/, '已同意')
  for (const page of [unit, deputy, office]) {
    await page.goto(record(id))
    await expect(now(page)).toContainText(inWords(until))
  }
})

test('two units answer separately, and only when both have does the deputy judge', async ({ as }) => {
  const [roads, head, deputy] = [await as('覃知远'), await as('谢时雨'), await as('石望山')]
  const water = await as('江鹤鸣', { role: '承办单位负责人' })
  const id = await dispatched(as, '修复石桥河护岸并拓宽沿河公路', '分办', ['县交通运输局', '县水利局'])
  await signFor(roads, id)
  await talk(roads, id, '到现场看了沿河公路，商定明年拓宽。')
  await reply(roads, id, { text: '沿河公路已经拓宽到六米，错车道增加了四处，请您查看。' })
  await sign(head, id)
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('县水利局')
  await expect(now(deputy).getByRole('link', { name: '评价' })).toHaveCount(0)
  await signFor(water, id, { handler: '江鹤鸣' })
  await talk(water, id, '到现场看了护岸，商定汛期之前修复。')
  await reply(water, id, { text: '护岸三百二十米已经全部修复，汛期之前通过了验收。' })
  await sign(water, id)
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('石望山（您）')
  await expect(deputy.getByText('沿河公路已经拓宽到六米')).toBeVisible()
  await expect(deputy.getByText('护岸三百二十米已经全部修复')).toBeVisible()
})

test('the deputy withdraws a suggestion before it is handed out', async ({ as }) => {
  const [deputy, office] = [await as('石望山'), await as('周映川')]
  const id = await submitted(deputy, { title: titleOf('更换云溪镇旧路牌') })
  await accept(office, id)
  await take(deputy, id, '撤回建议', '已撤回，不再办理', because('撤回的理由', '镇里已经换好，不用再办。'))
  await office.goto(record(id))
  await expect(office.getByText('已撤回').first()).toBeVisible()
  await expect(office.getByRole('link', { name: '交办', exact: true })).toHaveCount(0)
})

test('田秀禾 is asked to join, and joins in her own name', async ({ as }) => {
  const [deputy, asked, stranger] = [await as('石望山'), await as('田秀禾'), await as('江鹤鸣')]
  const id = await draft(deputy, { title: titleOf('两镇共建垃圾分类站') })
  await deputy.getByRole('radio', { name: '联名提出' }).check()
  await deputy.getByRole('textbox', { name: '按姓名找代表' }).fill('田秀禾')
  await deputy.getByRole('button', { name: '查找' }).click()
  await deputy.getByRole('listitem').filter({ hasText: '城关镇' }).getByRole('button', { name: '请他联名：田秀禾' }).click()
  await expect(deputy.getByText('已经发出邀请')).toBeVisible()
  expect((await stranger.goto(record(id)))?.status()).toBe(404)
  await asked.goto(record(id))
  await expect(asked.getByRole('heading', { level: 1, name: '石望山请您联名提一件建议' })).toBeVisible()
  await asked.getByRole('button', { name: '同意联名' }).click()
  await expect(asked.getByRole('heading', { level: 1, name: '您已同意和石望山一起提' })).toBeVisible()
  await deputy.reload()
  await expect(deputy.getByRole('listitem').filter({ hasText: '田秀禾' })).toContainText('已同意')
  await submit(deputy)
  await asked.goto(record(id))
  await expect(asked.getByText('石望山领衔，1 人联名')).toBeVisible()
  await expect(now(asked)).toContainText('代工委')
})

test('a photograph is seen by the unit that handles it, and by no stranger', async ({ as }) => {
  const [deputy, office, unit] = [await as('石望山'), await as('周映川'), await as('覃知远')]
  const id = await draft(deputy, { title: titleOf('整修云溪镇小学门前斑马线') })
  const photograph = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#7a8f6b' } }).jpeg().toBuffer()
  await deputy.getByLabel('选照片或文件').setInputFiles({ name: '斑马线现状.jpg', mimeType: 'image/jpeg', buffer: photograph })
  const file = deputy.getByRole('link', { name: '斑马线现状.jpg' })
  const address = (await file.getAttribute('href'))!
  await submit(deputy)
  await accept(office, id)
  expect((await unit.request.get(address)).status()).toBe(404)
  await dispatch(office, id, '单办', ['县交通运输局'])
  await unit.goto(record(id))
  await expect(unit.getByRole('link', { name: '斑马线现状.jpg' })).toHaveAttribute('href', address)
  const seen = await unit.request.get(address)
  expect(seen.status()).toBe(200)
  expect(seen.headers()['content-type']).toBe('image/jpeg')
  // as the server sends it in the end, whatever is set for pages: a file of others is never run, never guessed at, never kept
  expect(seen.headers()).toMatchObject({ 'content-security-policy': expect.stringMatching(/^default-src 'none';.*; sandbox$/), 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringMatching(/^inline; filename="attachment\.jpg"; filename\*=UTF-8''/), 'cache-control': 'private, no-store' })
  const strangers = [await as('伍清和'), await as('江鹤鸣', { role: '承办单位负责人' }), await as('高远'), await as('明微')]
  for (const stranger of strangers) expect((await stranger.request.get(address)).status()).toBe(404)
})

test('an answer of 不满意 on the attitude alone is an objection too', async ({ as }) => {
  const [unit, head, deputy, office] = [await as('覃知远'), await as('谢时雨'), await as('石望山'), await as('周映川')]
  const id = await dispatched(as, '补种云溪公路行道树', '单办', ['县交通运输局'])
  await signFor(unit, id)
  await talk(unit, id, '电话里说了补种的路段和树种。')
  await reply(unit, id, { text: '缺株的路段已经全部补种，共补种香樟一百二十株。' })
  await sign(head, id)
  await judge(deputy, id, { attitude: '不满意', result: '满意', reason: '从头到尾没有当面听过意见。' })
  await office.goto(record(id))
  await expect(now(office)).toContainText('研究不满意的评价')
})

/** A day so many days from now, as the county counts its days. */
const inDays = (days: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000)
const inWords = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
