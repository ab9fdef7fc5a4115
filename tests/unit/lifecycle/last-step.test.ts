import { expect, test } from 'vitest'
import { mayBeLast, SUGGESTION_ACTIONS } from '@/lib/suggestions/lifecycle'

test('what an author or the office does never takes a suggestion out of their own sight; a screener’s or a dispatcher’s step may', () => {
  expect(['handBack', 'passOn', 'screenBack'].filter((action) => !mayBeLast(action as never))).toEqual([])
  expect(SUGGESTION_ACTIONS.filter(mayBeLast)).not.toContain('close')
  expect(['submit', 'accept', 'evaluate', 'withdraw', 'refuse'].filter((action) => mayBeLast(action as never))).toEqual([])
})
