import { expect, test } from 'vitest'
import { TOPIC_STATES } from '@/lib/supervision/lifecycle'
import { topicStages } from '@/lib/supervision/stages'

const days = { proposedOn: '2026-03-01', decidedOn: '2026-04-01', lastActOn: '2026-06-01', reportedOn: '2026-11-20' }
const stagesIn = (state: (typeof TOPIC_STATES)[number], asked = '县政府办') => topicStages({ state, asked, ...days })
const nowIn = (state: (typeof TOPIC_STATES)[number]) => stagesIn(state).find((stage) => stage.state === 'now')?.label

test('a key topic says on which of its stages it stands, from the proposal to its end', () => {
  expect(TOPIC_STATES.map((state) => [state, nowIn(state)])).toEqual([
    ['proposed', '提出'], ['consulting', '征求意见'], ['decided', '督办方案'], ['underway', '督办活动'], ['reported', '结束'], ['closed', undefined], ['dropped', undefined],
  ])
  expect(stagesIn('closed').every(({ state }) => state === 'done')).toBe(true)
  expect(stagesIn('dropped')).toEqual([])
})

test('where nobody was asked, asking is no stage of it any more; a report that was sent back for another year is not yet one', () => {
  expect(stagesIn('underway', '').map(({ label }) => label)).not.toContain('征求意见')
  expect(stagesIn('proposed', '').map(({ label }) => label)).toContain('征求意见')
  expect(stagesIn('underway').find(({ label }) => label === '结果报告')).toMatchObject({ on: null, state: 'todo' })
  expect(stagesIn('reported').find(({ label }) => label === '结果报告')).toMatchObject({ on: '2026-11-20', state: 'done' })
})
