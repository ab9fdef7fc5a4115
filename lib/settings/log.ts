import { z } from 'zod'
import { Day } from '@/lib/rulebook/days'

/** What the log tells of, in the order of the filter. */
// prettier-ignore
export const LOG_KINDS = [
  'suggestion', 'assignment', 'request', 'cosignature', 'communication',
  'objection',
  'succession',
  'publication',
  'commitment',
  'registration',
  'merge',
  'batch', 'annualReport',
  'keyTopic', 'requirement', 'push',
  'station', 'region', 'reception', 'household', 'chain',
  'opinion',
  'reminder', 'attachment', 'person', 'deputy', 'unit', 'committee',
  'congress', 'calendar', 'template', 'rulebook', 'import', 'export', 'timers', 'client', 'session', 'refusal', 'log',
] as const

export type LogFilter = { who: string; kind: string | null; from: string | null; to: string | null; refused: boolean; before: string | null }
export const LOG_PAGE = 50

export function readLogFilter(asked: Record<string, string | string[] | undefined>): LogFilter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  const day = (name: string) => Day.safeParse(said(name)).data ?? null
  return {
    who: said('who').slice(0, 40), kind: LOG_KINDS.find((known) => known === said('kind')) ?? null, from: day('from'), to: day('to'),
    refused: said('refused') === '1', before: /^\d{1,18}$/.test(said('before')) ? said('before') : null,
  }
}

export const VerifyInput = z.object({ count: z.coerce.number().int().min(1, '从 1 条起。').max(100_000, '一次最多 100000 条。') })

export type LogRow = { seq: string; at: Date; actorName: string; role: string | null; kind: string; action: string; recordId: string; result: 'done' | 'refused'; why: string | null }
export type Verified = { checked: number; broken: { seq: string; at: Date; why: 'changed' | 'chain' }[] }
