import type { ReactNode } from 'react'
import type { Slip } from '@/lib/accounts/accounts'

type Props = { slips: readonly Slip[]; /** The sign-in page, in words and to be scanned. */ door: string; code: ReactNode }

/** One slip for each person, to be cut apart. Printed, nothing else of the page is there. */
export function Slips({ slips, door, code }: Props) {
  return (
    <ul className="slips" aria-label="密码条">
      {slips.map(({ id, name, place, loginName, password }) => (
        <li key={id}>
          <div>
            <p><b>{name}</b>{place ? <span className="soft">{place}</span> : null}</p>
            <dl>
              <dt>登录名</dt><dd>{loginName}</dd>
              <dt>密码</dt><dd>{password}</dd>
              <dt>网址</dt><dd className="door">{door}</dd>
            </dl>
            <p className="soft">这是初始密码，七天内有效，首次登录要改。</p>
          </div>
          {code}
        </li>
      ))}
    </ul>
  )
}
