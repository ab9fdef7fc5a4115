import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'

type Row = { key: string; name: string; note: string }
type Props = { rows: readonly Row[]; drop: (piece: string) => (state: FormState, form: FormData) => Promise<FormState>; verb: string }

/** What hangs on a station, each folded over the one thing that can be done to it: to take it away. */
export function Pieces({ rows, drop, verb }: Props) {
  if (rows.length === 0) return <p className="soft mb-4">还没有。</p>
  return (
    <ul className="entry mb-4">
      {rows.map(({ key, name, note }) => (
        <li key={key}>
          <Disclosure summary={`${name}　${note}`}><FormOf action={drop(key)} fields={[]} submit={`${verb}${name}`} busy="请稍候…" tone="usual" within={`drop-${key}`} /></Disclosure>
        </li>
      ))}
    </ul>
  )
}
