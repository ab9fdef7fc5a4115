import Link from 'next/link'
import { OneButton } from '@/components/batches/one-button'
import { WordLink } from '@/components/documents/document-links'
import { FormOf } from '@/components/settings/form-of'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { State } from '@/components/ui/state'
import { paths } from '@/lib/platform/paths'
import type { PushAction, PushState } from '@/lib/supervision/lifecycle'
import type { PushChannel, PushKind } from '@/lib/supervision/needs'
import { channelWords, pushActionWords, pushKindWords, pushStateWords } from '@/lib/supervision/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
export type PushLine = {
  id: string; version: number; suggestionId: string; suggestionNumber: string | null; title: string; unit: string; kind: PushKind; channel: PushChannel; number: string; text: string; spokeWith: string
  dueOn: string | null; state: PushState; answer: string; reason: string; receivedOn: string | null; answeredOn: string | null; sentOn: string; sentByName: string; actions: PushAction[]
}
type Props = { rows: readonly PushLine[]; today: string; /** also which suggestion it is about */ namesSuggestion?: boolean; act: (row: PushLine, action: PushAction) => Act }

/** 催办, 督办单 and cards with their receipts. */
export function PushList({ rows, today, namesSuggestion = false, act }: Props) {
  return (
    <ul className="grid gap-5">
      {rows.map((row) => {
        const isLate = row.dueOn !== null && row.dueOn < today && ['sent', 'received'].includes(row.state)
        return (
          <li key={row.id}>
            <p className="flex flex-wrap gap-x-4 items-baseline">
              <State tone={pushKindWords[row.kind].tone}>{pushKindWords[row.kind].label}</State>
              <b>{row.unit}</b>
              {namesSuggestion ? <Link href={paths.push(row.suggestionId)}>{row.suggestionNumber ? `第 ${row.suggestionNumber} 号` : ''} {row.title}</Link> : null}
              {row.number ? <span className="soft">{row.number}</span> : null}
            </p>
            <p>{row.text}</p>
            <p className="mid flex flex-wrap gap-x-4">
              <span><Day on={row.sentOn} today={today} /> {channelWords[row.channel]}{row.spokeWith ? `，同${row.spokeWith}` : ''}，{row.sentByName}</span>
              <State tone={isLate ? 'late' : pushStateWords[row.state].tone}>{pushStateWords[row.state].label}</State>
              {row.dueOn ? <span className={isLate ? 'late' : undefined}><Day on={row.dueOn} today={today} />前回复{isLate ? '，已超期' : ''}</span> : null}
              {row.kind === 'reminder' ? null : <WordLink id={row.suggestionId} name={`order-${row.id}`} about={pushKindWords[row.kind].label} />}
            </p>
            {row.answer ? <p className="mt-1">回复：{row.answer}{row.answeredOn ? <span className="soft">　<Day on={row.answeredOn} today={today} /></span> : null}</p> : null}
            {row.reason ? <p className="mt-1">撤回：{row.reason}</p> : null}
            <Acts row={row} act={act} />
          </li>
        )
      })}
    </ul>
  )
}

const FIELDS: Partial<Record<PushAction, { name: string; label: string; kind: 'long'; max: number }[]>> = {
  answer: [{ name: 'answer', label: '办到哪一步、什么时候办好', kind: 'long', max: 1000 }],
  withdraw: [{ name: 'reason', label: '为什么撤回', kind: 'long', max: 500 }],
}

function Acts({ row, act }: { row: PushLine; act: Props['act'] }) {
  if (row.actions.length === 0) return null
  return (
    <div className="flex flex-wrap gap-x-6 items-start no-print mt-1">
      {row.actions.map((action) => {
        const { label, busy } = pushActionWords[action]
        const fields = FIELDS[action]
        if (!fields) return <OneButton key={action} act={act(row, action)} tone="usual" size="small" label={label} busy={busy} about={row.text} />
        return <Disclosure key={action} summary={label}><FormOf action={act(row, action)} fields={fields} submit={label} busy={busy} tone="usual" within={`${action}-${row.id}`} /></Disclosure>
      })}
    </div>
  )
}
