import { Office } from '@/components/layout/office'
import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'
import { REFUSED_HERE, STATUTORY } from '@/lib/suggestions/draft-guide'
import { lengthWords } from '@/lib/rulebook/words'
import type { Rulebook } from '@/lib/rulebook/rulebook'

type Props = { limits: Rulebook['limits']; office: string; phone: string }

/** What happens once it is handed in, what is not taken, and whom to call: help at the side, below the form on a phone. */
export function DraftAside({ limits, office, phone }: Props) {
  return (
    <aside className="aside">
      <Section title="提交以后" first>
        <WhatFollows limits={limits} />
      </Section>
      <Section title="不作为代表建议受理">
        <p className="mid">{REFUSED_HERE}</p>
      </Section>
      {phone ? (
        <Section>
          <p>填写有困难，请打{office}电话，工作人员可以帮您填。</p>
          <p className="num"><a href={`tel:${phone.replace(/[^\d+]/g, '')}`}><b>{phone}</b></a></p>
        </Section>
      ) : null}
    </aside>
  )
}

export function WhatFollows({ limits }: Pick<Props, 'limits'>) {
  return (
    <Timeline
      entries={[
        { lead: `${lengthWords(limits.review)}内`, title: <><Office />告诉您是否受理</> },
        { lead: `${lengthWords(limits.dispatch)}内`, title: '交给承办单位' },
        { lead: `${lengthWords(limits.reply)}内`, title: '单位当面沟通并答复', note: `${STATUTORY}${lengthWords(limits.replyExtended)}` },
        { lead: '您来评价', title: '不满意的，说明理由可重新办理' },
      ]}
    />
  )
}
