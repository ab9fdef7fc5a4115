import Link from 'next/link'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import type { PersonDetail } from '@/lib/people/queries'

/** The terms in which somebody sits in this congress. */
export function Seats({ seats }: Pick<PersonDetail, 'seats'>) {
  if (seats.length === 0) return null
  return (
    <Section id="seats" title="代表职务">
      <ul>
        {seats.map(({ id, termNumber, delegation }) => (
          <li key={id}><Link href={paths.people(`deputies/${id}`)}>第 {termNumber} 届代表{delegation ? `，${delegation}` : ''}</Link></li>
        ))}
      </ul>
    </Section>
  )
}
