import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { State } from '@/components/ui/state'
import type { Evidence, ReviewView } from '@/lib/stations/review-queries'
import { findingWords, gradeWords } from '@/lib/stations/standard'

/** 5 / 6（83%）: the counts beside their share, which says nothing alone. */
const share = (part: number, of: number) => (of === 0 ? '还没有' : `${part} / ${of}（${Math.round((part / of) * 100)}%）`)

/** What the platform itself knows of the year. */
export function ReviewEvidence({ evidence: one }: { evidence: Evidence }) {
  return (
    <DefinitionList
      entries={[
        { term: '场所', value: [one.areaSquare && `${one.areaSquare} 平方米`, `照片 ${one.photos} 张`].filter(Boolean).join('，') },
        { term: '挂牌', value: one.openedOn ? <Day on={one.openedOn} /> : '没有填' },
        { term: '人员', value: `代表 ${one.deputies} 位，工作人员 ${one.staff} 位` },
        { term: '上墙制度', value: `${one.rules} 项` },
        { term: '接待', value: `已记录 ${share(one.held, one.planned)}` },
        { term: '代表出席', value: share(one.came, one.due) },
        { term: '群众意见', value: `${one.opinions} 件，办结 ${share(one.closed, one.opinions)}` },
        { term: '满意', value: share(one.satisfied, one.judged) },
        { term: '写进建议', value: `${one.suggestions} 件` },
      ]}
    />
  )
}

/** What was found, once it can no longer be changed. */
export function ReviewAnswers({ answers }: { answers: ReviewView['answers'] }) {
  return (
    <ul className="entry">
      {answers.map(({ name, group, found, note }) => (
        <li key={name}><b>{name}</b><span className="soft">　{group}</span>　{found ? <State tone={found === 'met' ? 'done' : found === 'partly' ? 'run' : 'late'}>{findingWords[found]}</State> : <span className="soft">没有检查</span>}{note ? <p className="soft">{note}</p> : null}</li>
      ))}
    </ul>
  )
}

export function GradeState({ grade }: { grade: keyof typeof gradeWords | null }) {
  return grade ? <State tone={gradeWords[grade].tone}>{gradeWords[grade].label}</State> : <span className="soft">还没有评定</span>
}
