import { dayOf } from '@/lib/platform/clock'
import type { EscalationView, ReplyView, RoundView } from '@/lib/suggestions/record'
import type { EventRow } from '@/lib/suggestions/record-rows'
import { escalationWords } from '@/lib/suggestions/words'

const said = ({ detail }: EventRow, name: string) => (typeof detail[name] === 'string' ? detail[name] : '')
const ofSuggestion = (known: readonly EventRow[], ...actions: string[]) => known.filter(({ kind, action }) => kind === 'suggestion' && actions.includes(action))

/** The rounds one after the other; nothing where there was only one. Each new round began with what the office asked. */
export function roundsOf(round: number, replies: readonly ReplyView[], known: readonly EventRow[]): RoundView[] {
  if (round < 2) return []
  const begun = ofSuggestion(known, 'rehandle', 'reopen')
  return Array.from({ length: round }, (_, index) => {
    const event = begun[index - 1]
    return {
      round: index + 1,
      asked: event ? { on: dayOf(new Date(event.at)), words: said(event, event.action === 'rehandle' ? 'instruction' : 'reason') } : null,
      replies: replies.filter((reply) => reply.kind === 'reply' && reply.round === index + 1),
    }
  })
}

/** What was done where the rounds did not help: planned, held, concluded. */
export function escalationsOf(known: readonly EventRow[]): EscalationView[] {
  return ofSuggestion(known, 'escalate', 'confer', 'resolve').map((event) => {
    const on = dayOf(new Date(event.at))
    const { seq: key, action } = event
    if (action === 'escalate') {
      const form = Object.entries(escalationWords).find(([code]) => code === said(event, 'form'))?.[1] ?? ''
      return { key, title: `安排${form}`, on: said(event, 'plannedOn') || on, who: '', words: said(event, 'plan') }
    }
    if (action === 'confer') return { key, title: '协调情况', on: said(event, 'heldOn') || on, who: said(event, 'people'), words: said(event, 'result') }
    return { key, title: '处理意见', on, who: '', words: said(event, 'opinion') }
  })
}
