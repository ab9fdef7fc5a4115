'use client'

import Link from 'next/link'
import { useState, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { buttonClass } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { AdviceView, OfferView } from '@/lib/advice/queries'
import { adviceWords } from '@/lib/advice/words'
import { paths } from '@/lib/platform/paths'

type As = 'lead' | 'assist'
type Props = { id: string; advice: AdviceView; filled: readonly string[] }

/** Units worth considering, each with its reasons. A press fills one row of the plan and nothing more; without a script it is a link that does the same. */
export function Offers({ id, advice, filled }: Props) {
  const [answer, setAnswer] = useState('')
  const { lead, assist } = advice
  const press = (as: As, { unitId, unit }: OfferView) => (event: MouseEvent) => {
    event.preventDefault()
    setAnswer(fillRow(as, unitId, unit))
  }
  const group = (as: As, offers: readonly OfferView[]) =>
    offers.length === 0 ? null : (
      <>
        <h3 className="mt-4">{adviceWords[as]}</h3>
        <ul className="entry">
          {offers.map((offer) => (
            <li key={offer.unitId}>
              <p className="flex flex-wrap items-center justify-between gap-3">
                <b>{offer.unit}</b>
                <Link href={`${paths.assign(id)}?fill=${filledWith(filled, as, offer.unitId).join(',')}#plan`} className={buttonClass({ size: 'small' })} onClick={press(as, offer)}>
                  填为{adviceWords[as]}<span className="vh">：{offer.unit}</span>
                </Link>
              </p>
              {offer.reasons.map(({ words, cases }) => (
                <p key={words} className="mid mt-1">
                  {words}
                  {cases.map(({ id: caseId, label }, index) => <span key={caseId}>{index > 0 ? '；' : ''}<Link href={paths.suggestion(caseId)} target="_blank">{label}</Link></span>)}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <Section first title={adviceWords.title} className="mb-8">
      <p className="soft">{lead.length + assist.length > 0 ? adviceWords.note : adviceWords.none}</p>
      {group('lead', lead)}
      {group('assist', assist)}
      <p role="status" className="mid">{answer}</p>
    </Section>
  )
}

/** The rows as they would stand: who leads stands first, the others after it. */
function filledWith(filled: readonly string[], as: As, unitId: string): string[] {
  const others = filled.filter((one) => one !== unitId)
  return as === 'lead' ? [unitId, ...others.slice(1)] : [others[0] ?? '', ...others.slice(1).filter(Boolean), unitId]
}

const rows = () => [...document.querySelectorAll<HTMLSelectElement>('select[name^="unitIds."]')]

function fillRow(as: As, unitId: string, unit: string): string {
  if (rows().some(({ value }) => value === unitId)) return `${unit}已经在表里。`
  const alone = document.querySelector<HTMLInputElement>('input[name="shape"][value="sole"]:checked')
  const joint = document.querySelector<HTMLInputElement>('input[name="shape"][value="joint"]')
  if (as === 'assist' && alone && joint) flushSync(() => joint.click()) // one alone has one row only
  const onlyAdds = document.querySelector('input[type="hidden"][name="shape"]') !== null
  const row = as === 'lead' && !onlyAdds ? rows()[0] : rows().find(({ value }, index) => value === '' && (index > 0 || onlyAdds))
  if (!row) return '表里没有空行了，请先再加一个单位。'
  row.value = unitId
  row.dispatchEvent(new Event('change', { bubbles: true }))
  return `已把${unit}填到表里，还可以改。`
}
