import type { Metadata } from 'next'
import { LookUpForm } from '@/components/opinions/look-up-form'
import { ProgressCode, ProgressView } from '@/components/opinions/progress-view'
import { ProgressForms } from '@/components/opinions/progress-forms'
import { PageHead } from '@/components/ui/page-head'
import { findProgress } from '@/lib/opinions/progress'
import { findTicket } from '@/lib/opinions/ticket'
import { paths } from '@/lib/platform/paths'
import { erase, find, grade, leave, withdraw } from './actions'

export const metadata: Metadata = { title: '查进度', description: '凭查询码看您反映的事办到哪一步、怎样答复。', robots: { index: false } }

/** By code, without an account: how far it is and what was answered; nothing of who spoke. */
export default async function ProgressPage() {
  const ticket = await findTicket()
  const progress = ticket && (await findProgress(ticket.opinionId))
  if (!progress) {
    return (
      <div className="narrow">
        <PageHead title="您反映的事办到哪一步了" lead="填提交时给您的查询码。" />
        <LookUpForm find={find.bind(null, {})} />
        <p className="mt-6">还没有反映过？<a href={paths.stations()}>找附近的联络站</a>，扫它的码或者进去说。</p>
      </div>
    )
  }
  const { version, mayGrade, mayWithdraw, mayErase } = progress
  return (
    <div className="narrow">
      {ticket.code ? <ProgressCode code={ticket.code} isFolded={ticket.isFolded} /> : null}
      <ProgressView progress={progress} isNew={ticket.code !== null} />
      <ProgressForms
        key={version}
        grade={mayGrade ? grade.bind(null, { version }) : null}
        withdraw={mayWithdraw ? withdraw.bind(null, { version }) : null}
        erase={mayErase ? erase.bind(null, {}) : null}
        leave={leave.bind(null, {})}
      />
    </div>
  )
}
