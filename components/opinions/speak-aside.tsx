import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'

type Props = { lengths: { accept: string; route: string; answer: string }; phone: string; opening: string; progressHref: string }

/** What happens then, where other matters belong, and whom to call. */
export function SpeakAside({ lengths, phone, opening, progressHref }: Props) {
  return (
    <aside className="aside">
      <Section id="then" title="提交以后">
        <Timeline entries={[
          { key: 'accept', lead: `${lengths.accept}内`, title: '联络站看到并受理' },
          { key: 'route', lead: `${lengths.route}内`, title: '交给该办的单位' },
          { key: 'answer', lead: `${lengths.answer}内`, title: '答复您', note: '办不了的，说明原因' },
        ]} />
        <p className="mt-4"><a href={progressHref}>已经反映过，查进度</a></p>
      </Section>
      <Section id="elsewhere" title="这些事请找别处">
        <DefinitionList entries={[
          { term: '急事', value: '110、119、120' }, { term: '打官司', value: '法院 12368' }, { term: '检举', value: '纪委监委 12388' }, { term: '信访', value: '当地信访局' }, { term: '一般求助', value: '12345' },
        ]} />
      </Section>
      {phone || opening ? (
        <Section id="station" title="联络站">
          <DefinitionList entries={[{ term: '电话', value: phone ? <a className="num" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : null }, { term: '开放', value: opening }]} />
        </Section>
      ) : null}
      <p className="soft mt-4">代表不直接处理个案，会帮您交到该办的单位，并一直跟着。</p>
    </aside>
  )
}
