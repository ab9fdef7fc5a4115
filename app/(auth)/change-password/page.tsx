import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/platform/paths'
import { findVisitor } from '@/lib/platform/session'
import { getOwnPerson } from '@/lib/sign-in/queries'
import { SignOutForm } from '../sign-in/sign-out-form'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: '换密码' }

/** The only page open to someone whose password an administrator gave them. */
export default async function ChangePasswordPage() {
  const visitor = await findVisitor()
  if (!visitor) redirect(paths.signIn())
  if (visitor.missing === 'code') redirect(paths.secondFactor())
  if (!visitor.mustChangePassword) redirect(paths.profile())
  const { name, loginName } = await getOwnPerson(visitor.actor.personId)

  return (
    <div className="narrow">
      <h1>换成自己的密码</h1>
      <p className="lead mt-2 mb-6">{name}，您现在的密码是管理员设的，或者用得太久了。换成只有您知道的新密码，再开始办事。</p>
      <PasswordForm oldLabel="现在的密码" loginName={loginName} />
      <div className="mt-6"><SignOutForm words="以后再换，先退出" /></div>
    </div>
  )
}
