import { expect, test } from 'vitest'
import type { Source } from '@/lib/publications/content'
import { pieceRows } from '@/lib/publications/pieces'
import { findPrivate, hide, marked } from '@/lib/publications/redact'

test.each([
  ['电话 13800001234，座机 0855-3221234', ['13800001234', '0855-3221234']],
  ['身份证 522601199001011233。', ['522601199001011233']],
  ['联系人：覃大山，村民李小花反映', ['覃大山', '李小花']],
  ['我们找到张铁柱大爷，又请周兰女士一起看', ['张铁柱', '周兰']],
  ['（王建国师傅）带路；邮箱 wang@example.org', ['王建国', 'wang@example.org']],
  ['住在人民路 12 号 3 单元 201 室', ['12 号 3 单元 201 室']],
])('in “%s” what points at a private person is found', (text, words) => {
  const found = findPrivate([text])
  for (const word of words) expect(found.join('|')).toContain(word)
})

test.each(['全体同志和各位师傅参加了会议', '共青团、妇联同志到场', '修通 3.2 公里、投入 120 万元', '群众反映强烈', '2026年3月1日起施行'])('“%s” names nobody', (text) => {
  expect(findPrivate([text])).toEqual([])
})

test('what is hidden is gone from what is shown and marked in the original, the longest first', () => {
  expect(hide('覃大山家，覃大山', ['覃大山', '覃大山家'])).toBe('×××，×××')
  expect(marked('覃大山家，覃大山', ['覃大山', '覃大山家']).filter((run) => run.hidden).map(({ text }) => text)).toEqual(['覃大山家', '覃大山'])
})

const reply = { id: 'r1', unit: '县水利局', letterNumber: '', issuedOn: '2026-05-01', resultClass: 'A', publicity: 'open', publicityReason: '', text: '已请覃大山到场' }
const source: Source = { wish: 'full', wishWhy: '', number: '0001', title: '修路', category: '', proposer: '某代表', secretName: null, cosigners: 0, situation: '覃大山说，覃大山家', analysis: '', proposal: '', feedback: null, replies: [reply, { ...reply, id: 'r2', unit: '县财政局', publicity: 'withheld' }] }

test('suggestion, each reply and the grade are told one by one: who allows it, how much is hidden, and why one is kept back', () => {
  const rows = (more: Partial<Source>, pieces: ('text' | 'replies' | 'feedback')[]) => pieceRows({ ...source, ...more }, { pieces, hidden: ['覃大山'] }).map(({ what, hidden, why }) => [what, hidden, why])
  expect(rows({}, ['text', 'replies'])).toEqual([['标题和编号', 0, null], ['建议正文', 2, null], ['县水利局的答复', 1, null], ['县财政局的答复', 1, 'attribute'], ['代表的评价', 0, 'noGrade']])
  expect(rows({ feedback: '满意' }, ['text']).map(([, , why]) => why)).toEqual([null, null, 'notChosen', 'attribute', 'notChosen'])
  expect(rows({ wish: 'titleOnly' }, []).map(([, , why]) => why)).toEqual([null, 'unwritten', 'wish', 'wish', 'wish', 'wish'])
  expect(pieceRows({ ...source, wish: 'titleOnly' }, { pieces: [], hidden: ['覃大山'], summary: '×××请求修路' })[1]).toMatchObject({ what: '摘要', hidden: 1, shown: true })
})
