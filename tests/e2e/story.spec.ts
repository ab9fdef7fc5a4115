import type { Page } from '@playwright/test'
import { expect, PHONE, test } from './support/sign-in'
import { accept, because, dispatch, judge, now, record, reply, sign, signFor, submitted, take, talk, titleOf } from './support/suggestion'

const FIRST = '一、桥面破损处已列入今年第四季度养护计划。\n二、护栏由我局统一采购安装，所需资金由县财政局安排。'
const SECOND = '一、桥面已于上周修补完毕，请您到现场查看。\n二、护栏已经全部装好，雨天不再积水。'

/** What someone sees of a record: whose turn it is, as they are told. */
async function sees(page: Page, id: string, turn: string | RegExp): Promise<void> {
  await page.goto(record(id))
  await expect(now(page)).toContainText(turn)
}

test('a suggestion is filed, handled, judged wanting, handled again and closed', async ({ as }) => {
  test.slow()
  const deputy = await as('石望山', { viewport: PHONE })
  const [office, handler, head, assisting] = [await as('周映川'), await as('覃知远'), await as('谢时雨'), await as('伍清和')]
  const title = titleOf('修缮云溪镇石桥村老石桥')

  const id = await test.step('石望山 writes it on his phone and hands it in', async () => {
    const id = await submitted(deputy, { title })
    await sees(deputy, id, '代工委')
    await sees(office, id, '代工委（您）')
    expect((await handler.goto(record(id)))?.status()).toBe(404)
    return id
  })

  await test.step('周映川 accepts it and hands it to two units', async () => {
    await accept(office, id)
    await expect(office.getByRole('heading', { level: 1 })).toContainText(title)
    await sees(deputy, id, '代工委')
    await expect(deputy.getByText(/第 .+ 号$/).first()).toBeVisible()
    await dispatch(office, id, '主办加会办', ['县交通运输局', '县财政局'])
    await sees(office, id, '县交通运输局')
    await expect(now(office)).toContainText('县财政局签收')
    await sees(handler, id, '县交通运输局（您单位）')
    await sees(deputy, id, '签收')
  })

  await test.step('覃知远 signs for it and talks with 石望山, who confirms', async () => {
    await signFor(handler, id)
    await talk(handler, id, '到现场看了桥面和护栏，商定先补桥面。')
    await sees(deputy, id, '1 次沟通等您确认')
    await take(deputy, id, '确认属实', '已确认')
    await handler.goto(record(id))
    await expect(handler.getByRole('table').filter({ hasText: '商定先补桥面' })).toContainText('已确认')
  })

  await test.step('伍清和 signs for it and gives the opinion of his unit', async () => {
    await signFor(assisting, id, { words: '签收会办', handler: '伍清和' })
    await sees(handler, id, '同时：县财政局报会办意见')
    await take(assisting, id, '报送会办意见', '会办意见已报送主办单位', because('会办意见', '同意从农村公路养护资金中安排二十万元，年内拨付到位。'))
    await handler.goto(record(id))
    await expect(handler.getByText('同意从农村公路养护资金中安排二十万元')).toBeVisible()
  })

  await test.step('覃知远 writes a reply of class B, 谢时雨 signs it', async () => {
    await reply(handler, id, { text: FIRST, promise: '修补桥面并加装护栏' })
    await sees(handler, id, '负责人审签')
    await deputy.goto(record(id))
    await expect(deputy.getByText('桥面破损处已列入')).toHaveCount(0)
    await sign(head, id)
    await sees(deputy, id, '石望山（您）')
    await expect(deputy.getByText('桥面破损处已列入')).toBeVisible()
    await expect(deputy.getByRole('table').filter({ hasText: '修补桥面并加装护栏' })).toBeVisible()
  })

  await test.step('石望山 is not satisfied; the unit does not learn it yet', async () => {
    await judge(deputy, id, { attitude: '满意', result: '不满意', reason: '只说列入计划，雨季之前修不好，老人还在摔跤。' })
    await sees(deputy, id, '代工委')
    await sees(office, id, '研究不满意的评价')
    await expect(office.getByText('老人还在摔跤')).toBeVisible()
    await handler.goto(record(id))
    await expect(now(handler)).toBeVisible()
    await expect(handler.getByText('不满意')).toHaveCount(0)
    await expect(handler.getByText('老人还在摔跤')).toHaveCount(0)
  })

  await test.step('周映川 orders another round; now the unit reads why', async () => {
    await take(office, id, '重新办理', '已启动重新办理', because('重新办理的要求', '雨季之前修补桥面，再向代表当面答复。'))
    await sees(handler, id, '县交通运输局（您单位）')
    await expect(handler.getByText('雨季之前修补桥面').first()).toBeVisible()
    await expect(handler.getByText('老人还在摔跤').first()).toBeVisible()
  })

  await test.step('the second reply is signed, and 石望山 is satisfied', async () => {
    await reply(handler, id, { text: SECOND })
    await sign(head, id)
    await sees(deputy, id, '石望山（您）')
    await judge(deputy, id, { attitude: '满意', result: '满意' })
    await sees(office, id, '核定办结')
  })

  await test.step('周映川 closes it, and it is closed for everyone', async () => {
    await take(office, id, '核定办结', '已办结归档')
    for (const page of [deputy, office, handler, assisting]) {
      await page.goto(record(id))
      await expect(page.getByText('已办结').first()).toBeVisible()
    }
    await expect(deputy.getByRole('complementary', { name: '要点和经过' })).toContainText('核定办结')
  })
})
