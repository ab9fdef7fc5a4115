import { UNANSWERED } from '@/lib/assignments/assignment'
import { appendEvent } from '@/lib/events/commands'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { aCalendar } from '@/lib/rulebook/calendar'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'
import { saysNothingNew, type CorrectionInput } from '@/lib/settings/calendar'
import { touchSettings } from '@/lib/settings/kept'
import { calendarRefusals, effectOf, effectOfRemoval } from '@/lib/settings/words'

/** The office's word against the yearly notice. Answers with what it changes. */
export const correctDay = (actor: Actor, input: CorrectionInput, { now }: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'calendar.correct')
    const { day, kind, name } = input
    const { congressId } = actor
    // against the notice itself: a correction of this very day is being replaced
    if (saysNothingNew(aCalendar(), input)) refuse(calendarRefusals.nothingNew(day, kind))
    await touchSettings(tx, congressId)
    await tx.calendarCorrection.upsert({ where: { congressId_day: { congressId, day } }, create: { congressId, day, kind, name }, update: { kind, name } })
    await appendEvent(tx, { kind: 'calendar', recordId: congressId, action: 'correct', capacity, detail: { day, kind, name } }, actor, now)
    const due = await tx.suggestion.count({ where: { congressId, dueOn: day } }) + await tx.assignment.count({ where: { congressId, dueOn: day, state: { in: [...UNANSWERED] } } })
    return effectOf(input, due)
  })

export const removeCorrection = (actor: Actor, day: string, { now }: Circumstances): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'calendar.correct')
    await touchSettings(tx, actor.congressId)
    const { count } = await tx.calendarCorrection.deleteMany({ where: { congressId: actor.congressId, day } })
    if (count === 0) missing()
    await appendEvent(tx, { kind: 'calendar', recordId: actor.congressId, action: 'removeCorrection', capacity, detail: { day } }, actor, now)
    return effectOfRemoval(day)
  })
