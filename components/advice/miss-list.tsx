import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import type { Miss } from '@/lib/advice/record'
import { paths } from '@/lib/platform/paths'

/** The latest that were given to somebody who had not been offered. */
export function MissList({ misses }: { misses: readonly Miss[] }) {
  if (misses.length === 0) return null
  return (
    <Disclosure summary="最近没有说中的">
      <ul className="entry">
        {misses.map(({ id, title, number, offered, led }) => (
          <li key={id}>
            <Link className="t" href={paths.suggestion(id)}>{number ? `${number} 号 ${title}` : title}</Link>
            <p className="mid">列出的是{offered.join('、')}，交给了{led.join('、')}。</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
