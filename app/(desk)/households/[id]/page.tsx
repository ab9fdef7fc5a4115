import { randomUUID } from 'node:crypto'
import { HouseholdFacts } from '@/components/households/household-facts'
import { TalkList } from '@/components/households/talk-list'
import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { TALK_WAYS } from '@/lib/households/household'
import { findHousehold } from '@/lib/households/queries'
import { talkWayWords } from '@/lib/households/words'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { change, end, reveal, talk } from '../actions'

export const metadata = { title: '结对户' }

export default async function HouseholdPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const today = dayOf(now())
  const household = await findHousehold(actor, (await params).id, today)
  if (!household) return nothingHere()
  const { id, version, village, count, endedOn } = household
  const name = household.name || '结对户'
  return (
    <>
      <PageHead title={name} crumbs={[{ label: '结对联系', href: paths.households() }, { label: name }]} facts={`${village}　联系过 ${count} 次${endedOn ? '　已结束' : ''}`} />
      <div className="cols">
        <div>
          {household.mayRecord ? (
            <Section id="talk" first title="记一次联系">
              <FormOf
                action={talk.bind(null, { id, key: randomUUID() })} within="talk" submit="记下" busy="正在记…"
                fields={[
                  { name: 'on', label: '哪天', kind: 'day', value: today },
                  { name: 'way', label: '怎样联系的', kind: 'choice', value: 'visit', options: TALK_WAYS.map((value) => ({ value, label: talkWayWords[value] })) },
                  { name: 'text', label: '谈了什么', kind: 'long', max: 1_000, hint: '照原话写。电话号码会自动隐去中间几位。' },
                  { name: 'asOpinion', label: '这是一件要办的事，登记为群众意见', kind: 'check', hint: '登记以后按群众意见办，有编号和查询码，办结了告诉对方。' },
                  { name: 'withName', label: '对方同意把称呼和电话随意见登记，方便回访', kind: 'check' },
                ]}
              />
            </Section>
          ) : null}
          <Section id="talks" first={!household.mayRecord} title="联系记录" aside={<span className="soft">{count} 次</span>}><TalkList talks={household.talks} today={today} /></Section>
        </div>
        <div className="aside">
          <HouseholdFacts household={household} today={today} reveal={household.mayShow ? reveal.bind(null, { id }) : null} />
          {household.mayKeep ? (
            <Section id="keep" title="登记的人可以">
              <Disclosure summary="改称呼和联系方式"><FormOf action={change.bind(null, { id, version })} within="change" submit="保存" tone="usual" fields={[{ name: 'name', label: '称呼', optional: '不写就不变', max: 30 }, { name: 'village', label: '村或者社区', max: 40, value: village }, { name: 'phone', label: '电话', kind: 'tel', optional: '不写就不变' }, { name: 'address', label: '住址', optional: '不写就不变', max: 100 }]} /></Disclosure>
              <Disclosure summary="结束结对"><p className="mid my-2">结束以后，称呼、电话、住址马上删除，不能恢复；联系记录和次数留着。</p><FormOf action={end.bind(null, { id, version })} within="end" submit="结束结对" busy="正在结束…" tone="usual" fields={[{ name: 'endedOn', label: '从哪天起', kind: 'day', value: today }, { name: 'reason', label: '原因', max: 200, hint: '例如 搬到县城，或者本人提出' }]} /></Disclosure>
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}
