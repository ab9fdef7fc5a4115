import { ENDED, BEFORE_DISPATCH } from '@/lib/assignments/assignment'
import type { RecordView } from '@/lib/suggestions/record'

/** The documents that can be made from a suggestion. A key names one of them: the kind, and of which reply, talk or assignment. */
export const KINDS = ['sheet', 'notice', 'reply', 'opinion', 'consultation', 'return', 'talk', 'draft', 'order'] as const
export type Kind = (typeof KINDS)[number]
export type Key = { kind: Kind; of: string }

export const keyOf = ({ kind, of }: Key) => (of ? `${kind}-${of}` : kind)

/** `reply-0190…` names a reply's letter. Null for anything that is no key. */
export function readKey(written: string): Key | null {
  const [, kind, of = ''] = /^([a-z]+)(?:-([A-Za-z0-9-]{1,64}))?$/.exec(written) ?? []
  return KINDS.includes(kind as Kind) && (kind === 'sheet' || kind === 'notice') === (of === '') ? { kind: kind as Kind, of } : null
}

export type Offered = { key: string; label: string }

/** Which documents this reader can have of this record: of what they do not see, there is none. */
export function documentsOf(view: RecordView): Offered[] {
  const several = view.replies.length > 1
  const offer = (kind: Kind, of: string, label: string): Offered => ({ key: keyOf({ kind, of }), label })
  const named = (label: string, { unit, round }: { unit: string; round: number }) => `${label}${several ? `（${unit}${round > 1 ? `，第 ${round} 轮` : ''}）` : ''}`
  return [
    offer('sheet', '', '代表建议'),
    ...(hasNotice(view) ? [offer('notice', '', view.round > 1 ? '重新办理通知' : '交办通知')] : []),
    ...(view.isConcerned ? view.talks.map(({ id, heldOn, method }) => offer('talk', id, `${method === 'faceToFace' ? '面商' : '沟通'}记录（${heldOn.slice(5).replace('-', '.')}）`)) : []),
    ...view.opinions.map((opinion) => offer('opinion', opinion.id, `会办意见（${opinion.unit}）`)),
    ...view.replies.flatMap((reply) => [
      offer('reply', reply.id, named('答复函', reply)),
      ...(view.isConcerned ? [reply.evaluation ? offer('return', reply.id, named('征询意见表回执', reply)) : offer('consultation', reply.id, named('征询意见表', reply))] : []),
    ]),
  ]
}

/** The parts that were given out and stand. */
export const handedOut = ({ parts }: Pick<RecordView, 'parts'>) => parts.filter(({ state }) => ![...ENDED, ...BEFORE_DISPATCH].includes(state))
export const dispatchedOn = ({ stages }: Pick<RecordView, 'stages'>) => stages[2]?.on ?? null
const hasNotice = (view: RecordView) => view.isConcerned && !view.imported && dispatchedOn(view) !== null && handedOut(view).length > 0

export const officeOf = ({ office }: Pick<RecordView, 'office'>) => `${office.congress}${office.name}`
