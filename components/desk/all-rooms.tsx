import Link from 'next/link'
import type { NavGroup } from '@/components/layout/nav-links'
import { Section } from '@/components/ui/section'

/** What the masthead says on a desk: a phone finds it under 我的. */
export function AllRooms({ groups }: { groups: readonly NavGroup[] }) {
  return (
    <nav className="only-phone" aria-label="全部栏目">
      <Section title="全部栏目" id="rooms">
        {groups.map(({ title, entries }) => (
          <div key={title} role="group" aria-label={title}>
            <ul className="links">{entries.map(({ href, label }) => <li key={href}><Link href={href}>{label}</Link></li>)}</ul>
          </div>
        ))}
      </Section>
    </nav>
  )
}
