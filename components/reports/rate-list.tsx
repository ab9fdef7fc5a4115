import { Fraction } from '@/components/reports/fraction'
import type { Rate } from '@/lib/reports/page'

/** The rates, each with its fraction and with what is divided by what. */
export function RateList({ rates, four }: { rates: readonly Rate[]; /** only the figures a leader asks first */ four?: boolean }) {
  return (
    <ul className={four ? 'facts' : 'facts rates'}>
      {rates.map((rate) => (
        <li key={rate.key}>
          <b>{rate.percent}</b>
          <span>{rate.label}</span>
          <p className="soft"><Fraction of={rate} />{four ? null : <><br />{rate.of}</>}</p>
        </li>
      ))}
    </ul>
  )
}
