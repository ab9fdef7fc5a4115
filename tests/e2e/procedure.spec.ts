import { expect, test, PHONE } from './support/sign-in'
import { accept, because, dispatch, dispatched, now, record, signFor, submitted, take, titleOf } from './support/suggestion'

test('units are asked first: one disputes, the coordination upholds, it is handed over for good, another only reads; what was upheld is not given back', async ({ as }) => {
  const [deputy, office, roads, finance] = [await as('石望山'), await as('周映川'), await as('覃知远', { viewport: PHONE }), await as('伍清和')]
  const title = titleOf('拓宽云溪镇农贸市场出口')
  const id = await submitted(deputy, { title })
  await accept(office, id)
  await office.goto(`${record(id)}/assign`)
  await office.getByRole('radio', { name: '单办' }).check()
  await office.getByRole('combobox', { name: '第一个单位' }).selectOption({ label: '县交通运输局' })
  await office.getByText('送哪些单位参阅').click()
  await office.getByRole('combobox', { name: '参阅单位一' }).selectOption({ label: '县财政局' })
  await office.getByRole('button', { name: /预交办/ }).click()
  await expect(office).toHaveURL(new RegExp(`${record(id)}$`))
  await expect(now(office)).toContainText('县交通运输局认领或者提出异议')

  await take(roads, id, '提出异议', '异议已送代工委协调', async (step) => {
    await step.getByRole('textbox', { name: '为什么不该由您单位办' }).fill('市场出口的管理职责在城管部门。')
    await step.getByRole('textbox', { name: '建议由哪个单位办理' }).fill('县综合行政执法局')
  })
  await office.goto('/suggestions/disputes')
  const row = office.getByRole('row').filter({ hasText: title })
  await expect(row).toContainText('市场出口的管理职责在城管部门。')
  await row.getByRole('link', { name: '维持由该单位承办' }).click()
  const ruling = office.locator('#step')
  await ruling.getByRole('textbox', { name: '协调的意见' }).fill('道路拓宽属交通部门职责，请按原方案承办。')
  await ruling.getByRole('textbox', { name: '依据' }).fill('职责清单第 12 项')
  await ruling.getByRole('button', { name: /维持/ }).click()
  await expect(office.getByRole('status').filter({ hasText: '已维持原方案' })).toBeVisible()
  await office.goto('/suggestions/disputes?tab=decided')
  await expect(office.getByRole('row').filter({ hasText: title })).toContainText('职责清单第 12 项')
  await take(office, id, '正式交办', '已正式交办')

  await signFor(roads, id)
  await expect(now(roads)).toContainText('不能申请退回：这件已经指定由您单位承办')
  await finance.goto(record(id))
  await expect(finance.locator('#units')).toContainText('参阅')
  await expect(now(finance).getByRole('link', { name: '签收' })).toHaveCount(0)
})

test('refused a return, a unit is designated and cannot ask again', async ({ as }) => {
  const [office, roads] = [await as('周映川'), await as('覃知远')]
  const id = await dispatched(as, '清理云溪公路边沟', '单办', ['县交通运输局'])
  await take(roads, id, '申请退回', '申请已送代工委', async (step) => {
    await step.getByRole('textbox', { name: '退回的理由' }).fill('边沟由镇里养护，不在我局职责之内。')
    await step.getByRole('textbox', { name: '建议改由哪个单位办理' }).fill('云溪镇人民政府')
  })
  await take(office, id, /^不同意退回/, '没有同意', because('不同意的理由', '县道边沟由交通部门养护，请继续办理。'))
  await roads.goto(record(id))
  await expect(now(roads)).toContainText('不能申请退回：这件已经指定由您单位承办')
  await expect(now(roads).getByRole('link', { name: '申请退回' })).toHaveCount(0)
})

test('the deputy holds a unit for the wrong one: the office keeps the first time, and gives way the second', async ({ as }) => {
  const [deputy, office, roads, finance] = [await as('石望山', { viewport: PHONE }), await as('周映川'), await as('覃知远'), await as('伍清和')]
  const id = await dispatched(as, '设立农村公路养护专项资金', '主办加会办', ['县交通运输局', '县财政局'])
  const object = (unit: RegExp, reason: string) => take(deputy, id, '对承办单位有异议', '异议已送代工委', async (step) => {
    await step.getByRole('radio', { name: unit }).check()
    await step.getByRole('textbox', { name: '为什么不该由它办' }).fill(reason)
  })
  await object(/县财政局/, '财政局只管拨款，这件事不用它会办。')
  await roads.goto(record(id))
  await expect(roads.getByText('财政局只管拨款')).toHaveCount(0)
  await office.goto('/suggestions?view=toAnswerObjection')
  await expect(office.locator(`#main a[href="${record(id)}"]`).first()).toBeVisible()
  await take(office, id, /^维持原承办单位/, '已答复代表', because('维持的理由', '专项资金的安排必须由财政部门会办。'))
  await deputy.goto(record(id))
  await expect(deputy.locator('#units')).toContainText('专项资金的安排必须由财政部门会办。')
  await object(/县交通运输局/, '资金要靠财政局牵头才办得成。')
  await take(office, id, /^同意调整承办单位/, '请另选承办单位', because('怎样调整', '改由县财政局主办。'))
  await roads.goto(record(id))
  await expect(roads.getByText('您单位已经不办')).toBeVisible()
  await finance.goto(record(id))
  await expect(finance.locator('#units')).not.toContainText('县交通运输局，签收')
})

test('two that are alike are handled as one, each with its own reply, and parted again', async ({ as }) => {
  const [deputy, office, roads] = [await as('石望山'), await as('周映川'), await as('覃知远', { viewport: PHONE })]
  const matter = `硬化石桥村${Date.now().toString(36)}入户路`
  const ids = [await submitted(deputy, { title: `关于${matter}的建议` }), await submitted(deputy, { title: `关于尽快${matter}的建议` })] as const
  for (const id of ids) await accept(office, id)
  await office.goto(record(ids[0]))
  await now(office).getByRole('link', { name: '并案' }).click()
  await office.getByRole('checkbox', { name: new RegExp(`尽快${matter}`) }).check()
  await office.getByRole('button', { name: '下一步：核对' }).click()
  await office.getByRole('textbox', { name: '并案的理由' }).fill('两件都要求硬化同一条路。')
  await office.getByRole('button', { name: '并案', exact: true }).click()
  await expect(office.locator('#merge')).toContainText('并入这件一并办理')
  await dispatch(office, ids[0], '单办', ['县交通运输局'])
  await signFor(roads, ids[0])
  await roads.goto(record(ids[1]))
  await expect(now(roads)).toContainText('随主件答复')
  await office.goto(record(ids[1]))
  await now(office).getByRole('link', { name: '撤销并案' }).click()
  await office.getByRole('radio', { name: '由现在的单位单独办理' }).check()
  await office.getByRole('textbox', { name: '撤销并案的理由' }).fill('后一件还要求修排水沟，单独办理。')
  await office.getByRole('button', { name: '撤销并案' }).click()
  await expect(office).toHaveURL(new RegExp(`${record(ids[1])}`))
  await signFor(roads, ids[1])
})

test('a new version of the rules is drafted, compared and put in force; what began before goes on under its own', async ({ as }) => {
  const [deputy, office, officeHead] = [await as('石望山'), await as('周映川'), await as('陆明川')]
  const before = await submitted(deputy, { title: titleOf('修补县城北街人行道') })
  await office.goto('/settings/rulebook')
  await office.getByRole('textbox', { name: '新规则的名称' }).fill(`办理规则（${Date.now().toString(36)}）`)
  await office.getByRole('combobox', { name: '从哪里起草' }).selectOption({ index: 0 })
  await office.getByRole('button', { name: '起草一版' }).click()
  await expect(office).toHaveURL(/\/settings\/rulebook\/[^/]+$/)
  const length = office.locator('[name="limits.signFor.length"]')
  await office.locator('details').filter({ has: length }).locator('summary').click()
  const days = Number(await length.inputValue())
  await length.fill(String(days + 4))
  await office.getByRole('button', { name: '存草稿' }).click()
  await expect(office.getByRole('status').filter({ hasText: '草稿已存' })).toBeVisible()
  const draft = new URL(office.url()).pathname
  await officeHead.goto(draft)
  await expect(officeHead.locator('#difference')).toContainText(new RegExp(`${days}\\s天[\\s\\S]*${days + 4}\\s天`))
  await officeHead.getByRole('checkbox', { name: /我已看过与现行规则的/ }).check()
  await officeHead.getByRole('button', { name: '批准执行' }).click()
  await expect(officeHead).toHaveURL(/\/settings\/rulebook$/)

  const after = await submitted(deputy, { title: titleOf('修补县城南街人行道') })
  for (const [id, held] of [[before, days], [after, days + 4]] as const) {
    await accept(office, id)
    await dispatch(office, id, '单办', ['县交通运输局'])
    await expect(office.locator('#units')).toContainText(new RegExp(`${held}\\s天`))
  }
})
