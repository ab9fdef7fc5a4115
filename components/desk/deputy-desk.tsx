import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PlusIcon } from '@/components/ui/icons'
import { Links } from '@/components/ui/links'
import { Queue } from '@/components/ui/queue'
import { Section } from '@/components/ui/section'
import { callingIt } from '@/lib/congresses/office'
import { MOST } from '@/lib/suggestions/list-filter'
import { countWords } from '@/lib/suggestions/list-words'
import type { DeskOf } from '@/lib/suggestions/desk-page'
import { deputyBands, whyDeputy, whyUnderWay } from '@/lib/suggestions/desk-words'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { measured } from '@/lib/rulebook/words'
import { paths } from '@/lib/platform/paths'
import { PromiseQueue } from '@/components/commitments/promise-queue'
import { OpinionQueue } from '@/components/opinions/opinion-queue'
import type { OpinionDesk } from '@/lib/opinions/desk'
import { DeskHead } from './desk-head'
import { DueOf, waiting as entryOf, type Row } from './queue-of'

/** A deputy's desk: one column, one thing after the other, and the way to a new suggestion. */
export function DeputyDesk({ desk, opinions, mayBegin }: { desk: DeskOf<'deputy'>; opinions: OpinionDesk | null; mayBegin: boolean }) {
  const { circumstances, underWay, lists, toJudge } = desk
  const { today } = circumstances
  const rows = desk.rows.map((row) => ({ ...row, partId: row.talk ? `${row.id}-${row.talkUnit}` : undefined, why: whyDeputy(row, today, desk.office), without: deputyBands[row.deed]?.without }))
  const waiting = rows.filter(({ deed }) => deed !== 'finishDraft')
  const drafts = rows.filter(({ deed }) => deed === 'finishDraft')
  const late = waiting.filter(({ dueOn }) => dueOn !== null && dueOn < today).length + (opinions?.bands.late ?? 0)
  const begin = <ButtonLink tone="main" size="big" href={paths.newSuggestion()}><PlusIcon />提一件建议</ButtonLink>
  return (
    <>
      <DeskHead today={today} count={waiting.length + toJudge.length + (opinions?.total ?? 0)} late={late} none="没有等您办的事" actions={mayBegin ? begin : undefined} />
      <div className={WIDER}>
        <Section first id="waiting">
          {waiting.length + toJudge.length + (opinions?.total ?? 0) === 0 ? <Empty words={callingIt(desk.office, '有人请您联名、答复到了、代工委退回修改时，会排在这里，也会通知您。')} /> : <ByDeed rows={waiting} circumstances={circumstances} />}
          {toJudge.length > 0 ? <PromiseQueue rows={toJudge} today={today} title="承诺已兑现，请您复评" /> : null}
        </Section>
        {opinions && opinions.total > 0 ? <OpinionQueue desk={opinions} circumstances={circumstances} title="选民对您说的" /> : null}
        {drafts.length > 0 ? <Section id="drafts" title="没写完的"><ByDeed rows={drafts} circumstances={circumstances} /></Section> : null}
        <Section id="under-way" title="正在办的" aside={underWay.length > 0 ? <Link href={paths.suggestions('view=underWay')}>全部正在办的</Link> : undefined}>
          {underWay.length === 0 ? <Empty words="您提出的、联名的建议提交以后，走到哪一步会写在这里。" /> : null}
          <Queue bands={[{ title: '最先到期的在前', count: '', rows: underWay.map(({ id, number, title, state, parts, own, objected, ...limit }) => ({
            key: id, number, title, href: paths.suggestion(id), why: whyUnderWay({ id, number, title, state, parts, own, objected, ...limit }, desk.office), due: <DueOf {...limit} circumstances={circumstances} />,
          })) }]} />
        </Section>
      </div>
      <Section id="lists" title="翻看">
        <Links entries={lists.map(({ label, query, count }) => ({ href: paths.suggestions(query), label, value: `${countWords(count, MOST)}\u00A0件` }))} />
      </Section>
    </>
  )
}

/** Larger letters need a wider column for the day. */
const WIDER = 'md:[&_.queue>li]:grid-cols-[9.5rem_minmax(0,1fr)_auto]'

/** What is asked of a deputy, one kind after the other: there are few, and they differ. */
function ByDeed({ rows, circumstances }: { rows: readonly Row[]; circumstances: Circumstances }) {
  return (
    <Queue
      bands={Object.entries(deputyBands).map(([deed, { title }]) => {
        const within = rows.filter((row) => row.deed === deed)
        return { title, count: measured(within.length, '件'), rows: within.map((row) => entryOf(row, circumstances)) }
      })}
    />
  )
}
