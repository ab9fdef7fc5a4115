import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { FormOf } from '@/components/settings/form-of'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import { dayOf } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { findVisitor } from '@/lib/platform/session'
import { getHouse } from '@/lib/sign-in/queries'
import { findOwnFactor } from '@/lib/sign-in/second-factor'
import { SignOutForm } from '../sign-in/sign-out-form'
import { begin, drop, show } from './actions'
import { ConfirmFactor } from './confirm-factor'

export const metadata: Metadata = { title: '动态口令' }
const code = { name: 'code', label: '动态口令', hint: '打开手机上的口令应用，填六位数字。手机不在身边，填一个恢复码。' }

/** What somebody shows beside the password: asked for, set up, or shown to be there. */
export default async function SecondFactorPage() {
  const visitor = await findVisitor()
  if (!visitor) redirect(paths.signIn())
  const { actor, missing } = visitor
  if (missing === 'code') {
    return (
      <div className="narrow">
        <h1>再填一次动态口令</h1>
        <p className="lead mt-2 mb-6">{actor.name}，密码对了。这个账号还要看手机上的六位数字。</p>
        <FormOf action={show.bind(null, {})} fields={[code]} submit="进入" busy="正在核对…" />
        <p className="mid mt-6">手机丢了，恢复码也不在，请安全管理员重设。</p>
        <div className="mt-4"><SignOutForm words="先退出" /></div>
      </div>
    )
  }
  const factor = await findOwnFactor(actor, (await getHouse()).name || '代表联络工作平台')
  const lead = (
    <p className="lead mt-2 mb-6">{missing ? '按本级的安全设置，这个身份登录时除了密码，还要看手机上的六位数字。' : '启用后，登录时除了密码，还要看手机上的六位数字。'}手机上要有一个能生成动态口令的应用，例如手机自带的密码管理，或者单位统一装的。</p>
  )
  const foot = <div className="mt-6">{missing ? <SignOutForm words="以后再设，先退出" /> : <Link href={paths.profile()}>回到“我的”</Link>}</div>
  return (
    <div className="narrow">
      <h1>{factor.state === 'inForce' ? '动态口令已启用' : '设置动态口令'}</h1>
      <ConfirmFactor begun={factor.state === 'begun' ? factor : null} again={begin.bind(null, {})} lead={lead} foot={foot}>
        {factor.state === 'inForce' ? (
          <>
            <p className="lead mt-2 mb-6"><Day on={dayOf(factor.since)} />启用，登录时除了密码还要看手机上的六位数字。恢复码还有 {factor.recoveryLeft} 个没有用。</p>
            <Disclosure summary="换一部手机"><FormOf action={drop.bind(null, {})} fields={[code]} submit="停用现在的，重新设置" busy="正在核对…" tone="usual" /></Disclosure>
            <p className="mt-6"><Link href={paths.desk()}>回到我的办公桌</Link></p>
          </>
        ) : <>{lead}<FormOf action={begin.bind(null, {})} fields={[]} submit="开始设置" busy="正在准备…" />{foot}</>}
      </ConfirmFactor>
    </div>
  )
}
