import { expect, test } from 'vitest'
import { CAPACITIES, type Actor, type Parties, type Role } from '@/lib/policy'
import { hidesObjection, isFinalGrade, isOnlyInvited, lookOf, seenBy, VIEW_PARTS, type ViewPart } from '@/lib/suggestions/view'

const parties: Parties = {
  congressId: 'here', authorId: 'author', cosignerIds: ['cosigner'], invitedIds: ['invited'],
  unitIds: ['lead', 'co'], leadUnitIds: ['lead'], formerUnitIds: ['former'], stage: 'accepted',
}
const anActor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  personId: 'p', name: '某人', sessionId: '', grantId: '', role, congressId: 'here', unitId: null, deputyId: null, mayAct: true, ...more,
})
const seen = (actor: Actor) => [...lookOf(actor, parties).sees].sort()

const everything: ViewPart[] = ['text', 'attachments', 'course', 'secretProposer', 'phone', 'people', 'everyTalk', 'everyRequest', 'everyDispute', 'everyObjection', 'opinions', 'replies', 'gradesAtOnce', 'everyEvent', 'progress']
const ofUnit: ViewPart[] = ['text', 'attachments', 'course', 'phone', 'people', 'ownTalks', 'ownRequests', 'ownDisputes', 'replies', 'gradesWhenFinal', 'ownEvents', 'progress']

// The rows of access.md, "Reading a suggestion" and "Fields".
test.each<[string, Actor, ViewPart[]]>([
  ['the author sees everything but the office\'s notes', anActor('deputy', { deputyId: 'author' }), everything],
  ['a confirmed cosigner sees as the author, without the telephone', anActor('deputy', { deputyId: 'cosigner' }), everything.filter((part) => part !== 'phone')],
  ['an invited deputy sees the text and the attachments', anActor('deputy', { deputyId: 'invited' }), ['text', 'attachments']],
  ['another deputy sees the text, the course and the replies', anActor('deputy', { deputyId: 'other' }), ['text', 'course', 'replies']],
  ['the office sees everything', anActor('officer'), [...everything, 'notes']],
  ['the head of the office sees what the office sees', anActor('officeHead'), [...everything, 'notes']],
  ['the leader sees as the office, without notes and telephone, and grades once final', anActor('leader'), [...everything.filter((part) => part !== 'phone' && part !== 'gradesAtOnce'), 'gradesWhenFinal']],
  ['a lead unit sees its own and the co-opinions', anActor('handler', { unitId: 'lead' }), [...ofUnit, 'opinions']],
  ['a co-unit sees its own only', anActor('unitHead', { unitId: 'co' }), ofUnit],
  ['a former unit sees no telephone and no grade', anActor('handler', { unitId: 'former' }), ofUnit.filter((part) => part !== 'phone' && part !== 'gradesWhenFinal' && part !== 'progress')],
  ['a unit without a part sees nothing', anActor('handler', { unitId: 'stranger' }), []],
  ['an administrator sees nothing', anActor('systemAdmin'), []],
  ['an auditor sees nothing', anActor('auditor'), []],
  ['an office elsewhere sees nothing', anActor('officer', { congressId: 'there' }), []],
])('%s', (_, actor, parts) => expect(seen(actor)).toEqual([...parts].sort()))

test('nothing is seen in a capacity that does not exist', () => {
  for (const part of VIEW_PARTS) for (const capacity of seenBy[part]) expect(CAPACITIES).toContain(capacity)
})

test('only an invited deputy is sent to the page of the invitation', () => {
  expect(isOnlyInvited(lookOf(anActor('deputy', { deputyId: 'invited' }), parties))).toBe(true)
  expect(isOnlyInvited(lookOf(anActor('deputy', { deputyId: 'other' }), parties))).toBe(false)
})

test('a former unit looks at the past, and a unit that was given it again does not', () => {
  expect(lookOf(anActor('handler', { unitId: 'former' }), parties).isFormer).toBe(true)
  expect(lookOf(anActor('handler', { unitId: 'lead' }), { ...parties, formerUnitIds: ['lead'] }).isFormer).toBe(false)
})

test('an objection that is not final is hidden from units and leader, not from deputy and office', () => {
  const hides = (actor: Actor, state: string) => hidesObjection(lookOf(actor, parties), state)
  expect(hides(anActor('handler', { unitId: 'lead' }), 'dissatisfied')).toBe(true)
  expect(hides(anActor('leader'), 'dissatisfied')).toBe(true)
  expect(hides(anActor('deputy', { deputyId: 'author' }), 'dissatisfied')).toBe(false)
  expect(hides(anActor('officer'), 'dissatisfied')).toBe(false)
  expect(hides(anActor('handler', { unitId: 'lead' }), 'replied')).toBe(false)
})

test('a grade is final once evaluated, closed, or when its round is over', () => {
  expect(isFinalGrade({ round: 1 }, { round: 1, state: 'dissatisfied' })).toBe(false)
  expect(isFinalGrade({ round: 1 }, { round: 1, state: 'escalated' })).toBe(true)
  expect(isFinalGrade({ round: 1 }, { round: 1, state: 'evaluated' })).toBe(true)
  expect(isFinalGrade({ round: 1 }, { round: 1, state: 'closed' })).toBe(true)
  expect(isFinalGrade({ round: 1 }, { round: 2, state: 'handling' })).toBe(true)
})
