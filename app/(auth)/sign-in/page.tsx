import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/platform/paths'
import { findVisitor } from '@/lib/platform/session'
import { ownPath } from '@/lib/sign-in/callback'
import { getHouse, listDemoPeople } from '@/lib/sign-in/queries'
import { enterDemo, signIn } from './actions'
import { DemoPeople } from './demo-people'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: '登录' }

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const callbackUrl = ownPath((await searchParams).callbackUrl)
  const visitor = await findVisitor()
  if (visitor) redirect(visitor.mustChangePassword ? paths.changePassword() : callbackUrl || paths.desk())
  const [house, people] = await Promise.all([getHouse(), listDemoPeople()])

  return (
    <div className={people.length > 0 ? 'signin' : 'mx-auto max-w-sm'}>
      <div>
        <h1 className="mb-6">登录</h1>
        {house.isSetUp ? null : (
          <Notice tone="wait" title="平台还没有设立" className="mb-6">
            请启动平台的人打开<Link href={paths.setup()}>设立页</Link>，填入终端里显示的一次性设置码。
          </Notice>
        )}
        <SignInForm signIn={signIn.bind(null, { callbackUrl })} />
        <p className="soft mt-6">
          群众反映事情、查进度<Link href={paths.home()}>不用登录</Link>。
          {house.officePhone ? <>登录不了请打{house.officeName} <span className="nowrap num">{house.officePhone}</span>。</> : null}
        </p>
      </div>
      {people.length > 0 ? <DemoPeople people={people} enterDemo={enterDemo.bind(null, { callbackUrl })} /> : null}
    </div>
  )
}
