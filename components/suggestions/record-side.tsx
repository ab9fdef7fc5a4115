import Link from 'next/link'
import { DocumentLinks } from '@/components/documents/document-links'
import { Office } from '@/components/layout/office'
import { StepLink } from '@/components/suggestions/step-link'
import { Day, Instant } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Timeline } from '@/components/ui/timeline'
import { paths } from '@/lib/platform/paths'
import { documentsOf } from '@/lib/documents/kinds'
import { motionWords, registrationStateWords } from '@/lib/registrations/words'
import type { RecordView } from '@/lib/suggestions/record'
import type { StepPanel } from '@/lib/suggestions/step-panel'
import type { Happened } from '@/lib/suggestions/timeline'
import { proposerKindWords, publicityWords } from '@/lib/suggestions/words'

const AT_FIRST = 9

type Props = { view: RecordView; panels: readonly StepPanel[]; today: string }

/** Key facts, what happened, and what the office wrote down for itself. */
export function RecordSide({ view, panels, today }: Props) {
  const { timeline, isConcerned } = view
  return (
    <aside className="aside" aria-label="要点和经过">
      <Section first title="要点"><KeyFacts view={view} today={today} /></Section>
      <Section title="公文" id="papers" className="no-print"><DocumentLinks id={view.id} offered={documentsOf(view)} /></Section>
      {isConcerned && (timeline.length > 0 || view.imported) ? (
        <Section title="经过" id="timeline">
          {timeline.length === 0 ? <p className="soft">这是导入的历史建议，没有经过的记录。</p> : null}
          <Entries entries={timeline.slice(0, AT_FIRST)} today={today} isFirst />
          {timeline.length > AT_FIRST ? <Disclosure summary={`全部 ${timeline.length} 条记录`}><Entries entries={timeline.slice(AT_FIRST)} today={today} /></Disclosure> : null}
        </Section>
      ) : null}
      {view.seesNotes ? <Notes view={view} panels={panels} today={today} /> : null}
    </aside>
  )
}

function Entries({ entries, today, isFirst = false }: { entries: readonly Happened[]; today: string; isFirst?: boolean }) {
  return <Timeline today={today} entries={entries.map(({ key, at, words, note }, index) => ({ key, at: new Date(at), title: words, note, now: isFirst && index === 0 }))} />
}

function KeyFacts({ today, view: { proposer, phone, office, id, rules, text, isConcerned, imported, place, series, batch, planned, origin } }: { view: RecordView; today: string }) {
  const names = proposer.names ?? '代表要求不公开姓名'
  return (
    <DefinitionList
      entries={[
        { term: '提出人', value: <>{names}{proposer.names && proposer.kind !== 'delegation' && proposer.cosignerCount > 0 ? '领衔' : ''}</> },
        { term: '联系', value: phone ? <Disclosure summary="看电话"><a href={`tel:${phone}`} className="nowrap">{phone}</a></Disclosure> : !proposer.names && isConcerned ? <>请通过{office.name}联系代表{office.phone ? <>，<a href={`tel:${office.phone.replace(/\s/g, '')}`} className="nowrap">{office.phone}</a></> : null}</> : null },
        { term: '联名', value: proposer.cosigners.length > 0 ? <Disclosure summary={`${proposer.cosignerCount} 位联名代表`}>{proposer.cosigners.join('、')}</Disclosure> : proposer.cosignerCount > 0 ? `${proposer.cosignerCount} 位` : null },
        { term: '代表团', value: proposer.delegation },
        { term: '方式', value: imported ? null : proposerKindWords[proposer.kind] },
        { term: '届次', value: series },
        { term: '形成', value: text.bases.join('、') },
        { term: '希望承办', value: text.suggestedUnits },
        { term: '答复方式', value: text.faceReply ? '代表希望当面答复' : null },
        { term: '公开', value: imported ? null : `代表同意：${publicityWords[text.publicity].label}${text.publicityWhy ? `（${text.publicityWhy}）` : ''}` },
        { term: '保密', value: proposer.isSecret && proposer.names ? '代表要求不公开姓名，承办单位看不到' : null },
        { term: '办理规则', value: rules ? <>{rules.name}{rules.newer ? <>，<Link href={paths.rules(id)}>改按现行规则办</Link></> : null}</> : null },
        { term: '拟交办', value: planned },
        { term: '交办批次', value: batch ? <Link href={paths.batch(batch.id)}>{batch.title}</Link> : null },
        { term: '来源', value: origin.motion ? motionWords(origin.motion) : origin.registration ? <><Office />按代表签名的原件代录</> : null },
        { term: '原件', value: origin.receivedOn && !origin.motion ? <><Day on={origin.receivedOn} today={today} />收到</> : null },
        { term: '代录', value: origin.registration ? <State tone={registrationStateWords[origin.registration].tone}>{registrationStateWords[origin.registration].label}</State> : null },
        { term: '导入', value: imported ? `导入的历史台账${place ? `（${place}）` : ''}` : null },
      ]}
    />
  )
}

function Notes({ view: { notes }, panels, today }: Props) {
  const add = panels.find(({ kind }) => kind === 'note')
  return (
    <Section title="内部记录" id="notes" className="no-print">
      {notes.length === 0 ? <p className="soft">只有<Office />看得到。还没有记录。</p> : null}
      {notes.map(({ id, authorName, text, writtenAt }) => (
        <div key={id} className="mb-3">
          <p className="soft">{authorName}　<Instant at={new Date(writtenAt)} today={today} /></p>
          <p>{text}</p>
        </div>
      ))}
      {add ? <p className="mt-2"><StepLink step={add.key}>{add.label}</StepLink></p> : null}
    </Section>
  )
}
