import { expect, test } from './support/sign-in'
import { accept, dispatch, dispatched, now, record, signFor, submitted, take, titleOf } from './support/suggestion'

test('the lead changes while it is handled: the new lead answers, the old one reads that it has ended, and the law’s day stays', async ({ as }) => {
  const [office, roads, deputy] = [await as('周映川'), await as('覃知远'), await as('石望山')]
  const id = await dispatched(as, '修建石桥村河边步道', '主办加会办', ['县交通运输局', '县财政局'])
  await signFor(roads, id)
  await office.goto(record(id))
  await now(office).getByRole('link', { name: '改派承办单位' }).click()
  await expect(office.getByText('法定答复日期不变')).toBeVisible()
  await office.getByRole('combobox', { name: '第一个单位' }).selectOption({ label: '县水利局' })
  await office.getByRole('textbox', { name: '改派的理由' }).fill('步道在河道管理范围内，由水利部门牵头。')
  await office.getByRole('button', { name: '改派承办单位' }).click()
  await expect(now(office)).toContainText('县水利局')
  await expect(office.locator('#units')).toContainText('县财政局')
  await roads.goto(record(id))
  await expect(roads.getByText('您单位已经不办')).toBeVisible()
  await deputy.goto(record(id))
  await expect(deputy.getByRole('complementary', { name: '要点和经过' })).toContainText('步道在河道管理范围内')
})

test('a unit is merged into another: what it had in hand goes on there, and the deputy reads why the name has changed', async ({ as }) => {
  const [admin, deputy, office, roads] = [await as('高远'), await as('石望山'), await as('周映川'), await as('覃知远')]
  const unit = `县公路养护段${Date.now().toString(36)}`
  await admin.goto('/people/units/new')
  await admin.getByRole('textbox', { name: '单位名称' }).fill(unit)
  await admin.getByRole('button', { name: '添加单位' }).click()
  await expect(admin.getByRole('link', { name: unit, exact: true })).toBeVisible()
  const title = titleOf('修剪县道行道树')
  const id = await submitted(deputy, { title })
  await accept(office, id)
  await dispatch(office, id, '单办', [unit])
  expect((await roads.goto(record(id)))?.status(), 'it is not theirs yet').toBe(404)

  await admin.getByRole('link', { name: unit, exact: true }).click()
  await admin.locator('summary').filter({ hasText: '并入别的单位' }).click()
  await admin.getByRole('combobox', { name: '并入哪个单位' }).selectOption({ label: '县交通运输局' })
  await admin.getByRole('radio', { name: '收回身份' }).check()
  await admin.getByRole('textbox', { name: '依据' }).last().fill('县机构改革方案')
  await admin.getByRole('button', { name: '并入', exact: true }).click()
  await expect(admin.getByRole('link', { name: new RegExp(`${unit} .*起并入县交通运输局`) }).first()).toBeVisible()

  await roads.goto(`/suggestions?view=toSign&q=${encodeURIComponent(title)}`)
  await expect(roads.locator(`#main a[href="${record(id)}"]`).first()).toBeVisible()
  await signFor(roads, id)
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('县交通运输局')
  await expect(deputy.getByRole('complementary', { name: '要点和经过' })).toContainText('由其继续办理')
})

test('a motion is handled as a suggestion: its origin stands on the record, and the deputy looks the text through', async ({ as }) => {
  const [office, deputy] = [await as('周映川'), await as('石望山')]
  const title = titleOf('建立农村饮水水源保护制度')
  await office.goto('/suggestions/register?as=motion')
  await office.getByRole('textbox', { name: '议案编号' }).fill('7')
  await office.getByRole('textbox', { name: '议案标题' }).fill('关于制定农村饮水水源保护办法的议案')
  await office.getByRole('textbox', { name: '决定的依据' }).fill('大会主席团第三次会议决定')
  await office.getByRole('textbox', { name: '领衔提出议案的代表' }).fill('石望山（云溪镇代表团）')
  await office.getByRole('textbox', { name: '联名代表' }).fill('田秀禾（城关镇代表团）')
  await office.getByRole('textbox', { name: '作为建议的标题' }).fill(title)
  await office.getByRole('textbox', { name: '情况和问题' }).fill('全县还有四十多处村级水源没有划定保护范围，上游养殖和堆肥时有发生。')
  await office.getByRole('textbox', { name: '具体建议' }).fill('请县政府划定村级水源保护范围，明确管护的责任人。')
  await office.getByRole('button', { name: '登记', exact: true }).click()
  await expect(office.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const id = new URL(office.url()).pathname.split('/')[2]!

  await deputy.goto(record(id))
  await expect(deputy.getByText(/第 7 号议案《关于制定农村饮水水源保护办法的议案》.*决定作为建议办理（大会主席团第三次会议决定）/).first()).toBeVisible()
  await take(deputy, id, '核对无误', '已记下您核对无误')
  await accept(office, id)
  await dispatch(office, id, '单办', ['县水利局'])
  await office.goto(`/suggestions?view=all&q=${encodeURIComponent(title)}`)
  await expect(office.locator('#main')).toContainText('议案转建议')
})
