import { expect, test, PHONE } from './support/sign-in'
import { because, dispatched, judge, now, record, reply, sign, signFor, take, talk } from './support/suggestion'

test('twice not satisfied, on a phone: a second round, face to face, the opinion, closed; the deputy sees each round beside the other', async ({ as }) => {
  const [deputy, office, officeHead, unit, head] = [await as('石望山', { viewport: PHONE }), await as('周映川'), await as('陆明川'), await as('覃知远'), await as('谢时雨')]
  const id = await dispatched(as, '修通石桥村到镇上的断头路', '单办', ['县交通运输局'])
  await signFor(unit, id)
  await talk(unit, id, '到现场看了断头路，代表希望今年动工。')
  await reply(unit, id, { text: '断头路段涉及征地，今年不能动工，列入储备项目。' })
  await sign(head, id)

  await deputy.goto(`${record(id)}/evaluate`)
  await deputy.getByRole('radiogroup', { name: '办理结果' }).getByRole('radio', { name: '不满意', exact: true }).check()
  await deputy.getByRole('textbox', { name: '哪里不满意' }).fill('没有说什么时候能动工。')
  await deputy.goto(record(id)) // a call came in between
  await deputy.goto(`${record(id)}/evaluate`)
  await expect(deputy.getByRole('textbox', { name: '哪里不满意' })).toHaveValue('没有说什么时候能动工。')
  await judge(deputy, id, { attitude: '满意', result: '不满意', reason: '没有说什么时候能动工。' })

  await take(office, id, '重新办理', '已启动重新办理', because('重新办理的要求', '请写明征地完成和动工的时间。'))
  await unit.goto(record(id))
  await expect(unit.getByText('交办要求：请写明征地完成和动工的时间。')).toBeVisible()
  await reply(unit, id, { text: '征地今年完成，动工的时间要看明年的资金安排，到时再告知。' })
  await sign(head, id)
  await judge(deputy, id, { attitude: '满意', result: '不满意', reason: '还是没有动工的时间。' })

  await office.goto(record(id))
  await expect(office.getByText('规定的轮次已经办完')).toBeVisible()
  await take(office, id, '转入协调研究', '已转入协调研究', async (step) => {
    await step.getByRole('radio', { name: '面商' }).check()
    await step.getByRole('textbox', { name: '怎样安排' }).fill('到石桥村现场面商，请县交通运输局主要负责人参加。')
  })
  await unit.goto(record(id))
  await expect(unit.getByText('到石桥村现场面商').first()).toBeVisible()
  await take(office, id, '记录协调情况', '已记下', async (step) => {
    await step.getByRole('textbox', { name: '参加的人' }).fill('石望山、县交通运输局局长')
    await step.getByRole('textbox', { name: '结果' }).fill('商定明年三月动工，由县交通运输局按月告知进展。')
  })
  await take(officeHead, id, '形成处理意见', '处理意见已告知代表', because('处理意见', '双方已经当面商定，按商定的时间办理。'))

  await deputy.goto(record(id))
  const rounds = deputy.locator('#rounds')
  await expect(rounds).toContainText('第 1 轮')
  await expect(rounds).toContainText('没有说什么时候能动工。')
  await expect(rounds).toContainText('请写明征地完成和动工的时间。')
  await expect(rounds).toContainText('还是没有动工的时间。')
  await expect(rounds).toContainText('商定明年三月动工')
  await expect(rounds).toContainText('双方已经当面商定')
  await take(office, id, '核定办结', '已办结归档')
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('办结')
})

test('not satisfied with the second reply either: a third party looks, and the office sends it to the unit once more', async ({ as }) => {
  const [deputy, office, unit, head] = [await as('石望山'), await as('周映川'), await as('覃知远'), await as('谢时雨')]
  const id = await dispatched(as, '整治云溪镇岔路口积水', '单办', ['县交通运输局'])
  await signFor(unit, id)
  await talk(unit, id, '到岔路口看了积水的地方。')
  for (const [round, text] of ['岔路口的雨水口已经清理，今后定期清掏。', '岔路口的雨水口增加到六个，仍在观察。'].entries()) {
    await reply(unit, id, { text: `${text}请您查看。` })
    await sign(head, id)
    await judge(deputy, id, { attitude: '满意', result: '不满意', reason: '一下雨还是积水。' })
    if (round === 0) await take(office, id, '重新办理', '已启动重新办理', because('重新办理的要求', '请查清积水的原因再答复。'))
  }
  await take(office, id, '转入协调研究', '已转入协调研究', async (step) => {
    await step.getByRole('radio', { name: '第三方评估' }).check()
    await step.getByRole('textbox', { name: '怎样安排' }).fill('请县住建局的排水工程师到现场评估。')
  })
  await take(office, id, '记录协调情况', '已记下', async (step) => {
    await step.getByRole('textbox', { name: '参加的人' }).fill('县住建局排水工程师')
    await step.getByRole('textbox', { name: '结果' }).fill('管径偏小，需要换成六百毫米的管子。')
  })
  await deputy.goto(record(id))
  await expect(deputy.locator('#rounds')).toContainText('管径偏小')
  await take(office, id, '重新办理', '已启动重新办理', because('重新办理的要求', '请按评估意见更换管子，写明完成的时间。'))
  await unit.goto(record(id))
  await expect(now(unit)).toContainText('县交通运输局（您单位）')
  await expect(unit.getByText('管径偏小').first()).toBeVisible()
  await expect(unit.getByText('交办要求：请按评估意见更换管子')).toBeVisible()
})
