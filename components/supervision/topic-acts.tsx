import Link from 'next/link'
import { FormOf } from '@/components/settings/form-of'
import { requireFields } from '@/components/supervision/topic-fields'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'
import type { RequirementState } from '@/lib/supervision/lifecycle'
import type { ActKind } from '@/lib/supervision/needs'
import { actWords, counterpartWords } from '@/lib/supervision/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type ActLine = { id: string; kind: ActKind; heldOn: string; place: string; participants: string; counterpart: string; findings: string; recordedByName: string; files: readonly { id: string; name: string }[] }
type Required = { actId: string; state: RequirementState; dueOn: string }
type Props = { topicId: string; acts: readonly ActLine[]; requirements: readonly Required[]; units: readonly { value: string; label: string }[]; today: string; /** asks something more on the ground of an act; null for whoever only reads */ more: ((actId: string) => Act) | null }

/** What supervision did: where, with whom, what was found, and what came of what it required. */
export const TopicActs = ({ topicId, acts, requirements, units, today, more }: Props) => (
  <ul className="grid gap-5">
    {acts.map(({ id, kind, heldOn, place, participants, counterpart, findings, recordedByName, files }) => (
      <li key={id}>
        <p><b>{actWords[kind]}</b>　<Day on={heldOn} today={today} />{place ? `，${place}` : ''}</p>
        {counterpart ? <p className="mid">{counterpartWords[kind]}：{counterpart}</p> : null}
        {participants ? <p className="mid">参加：{participants}</p> : null}
        <p className="whitespace-pre-line">{findings}</p>
        {files.length > 0 ? <p className="mid">材料：{files.map(({ id: fileId, name }) => <Link key={fileId} href={paths.actFile(fileId)} prefetch={false} className="mr-3">{name}</Link>)}</p> : null}
        <p className="mid">{askedWords(requirements.filter(({ actId }) => actId === id), today)}<span className="soft">{recordedByName}记录</span></p>
        {more ? <p className="no-print"><Link href={paths.topicAct(topicId, id)}>{files.length > 0 ? '管理材料' : '附材料'}<span className="vh">：{actWords[kind]} {heldOn}</span></Link></p> : null}
        {more && units.length > 0 ? <Disclosure summary="再提一条要求" className="no-print"><div className="max-w-xl"><FormOf action={more(id)} within={`more-${id}`} tone="usual" submit="提出" busy="正在提出…" fields={requireFields(units)} /></div></Disclosure> : null}
      </li>
    ))}
  </ul>
)

/** 提出要求 2 项，已认可 1 项，超期 1 项。 */
function askedWords(asked: readonly Required[], today: string): string {
  const standing = asked.filter(({ state }) => state !== 'lifted')
  if (standing.length === 0) return ''
  const settled = standing.filter(({ state }) => state === 'settled').length
  const late = standing.filter(({ state, dueOn }) => state === 'asked' && dueOn < today).length
  return `${[`提出要求 ${measured(standing.length, '项')}`, settled > 0 && `已认可 ${measured(settled, '项')}`, late > 0 && `超期 ${measured(late, '项')}`].filter(Boolean).join('，')}。`
}
