import type { Metadata } from 'next'
import Link from 'next/link'
import { cookies } from 'next/headers'
import { AllRooms } from '@/components/desk/all-rooms'
import { roomsOf } from '@/components/desk/menu'
import { Instant } from '@/components/ui/day'
import { OwnCode } from '@/components/stations/own-code'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { callingIt } from '@/lib/congresses/office'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { findOwnCode } from '@/lib/stations/public-queries'
import { getOwnPerson, listGrants, listOwnSessions } from '@/lib/sign-in/queries'
import { roleWords } from '@/lib/sign-in/words'
import { PasswordForm } from '../../(auth)/change-password/password-form'
import { SignOutForm } from '../../(auth)/sign-in/sign-out-form'
import { RoleSwitch } from './role-switch'
import { EndOthers } from './sessions'
import { TextSize } from './text-size'

export const metadata: Metadata = { title: '我的' }

export default async function ProfilePage() {
  const actor = await requireActor()
  const [person, grants, sessions, jar, own] = await Promise.all([getOwnPerson(actor.personId), listGrants(actor.personId), listOwnSessions(actor.personId), cookies(), findOwnCode(actor.deputyId)])
  const today = dayOf(now())
  const roles = grants.map(({ id, role, unit, committee, congress }) => ({
    grantId: id, role: callingIt(congress.officeShort, roleWords[role as keyof typeof roleWords]), place: (unit ?? committee)?.name ?? congress.shortName, isCurrent: id === actor.grantId, // written by roles.manage in these words
  }))

  return (
    <div className="narrow">
      <div className="hrow"><h1>{person.name}</h1><SignOutForm personId={actor.personId} /></div>
      <Section first>
        <DefinitionList entries={[
          { term: '登录名', value: person.loginName }, { term: '手机', value: person.phone },
          { term: '密码', value: person.passwordChangedAt ? <>上次换是 <Instant at={person.passwordChangedAt} today={today} /></> : null },
        ]} />
      </Section>
      <AllRooms groups={roomsOf(actor)} />{own ? <OwnCode own={own} /> : null}
      <Section title="身份" id="roles"><RoleSwitch roles={roles} /></Section>
      <Section title="在外面收消息" id="messages"><p className="mid">不在页面里的时候，用邮件、短信告诉您。<Link href={paths.ownMessages()}>选要收的消息</Link></p></Section>
      <Section id="text"><TextSize chosen={jar.get('textSize')?.value ?? 'normal'} /></Section>
      <Section title="密码" id="password">
        {person.hasPassword ? <PasswordForm loginName={person.loginName} /> : <p className="mid">演示人物没有密码，在登录页点一下就进来。</p>}
      </Section>
      {person.hasPassword ? <Section title="动态口令" id="factor"><p className="mid">登录时除了密码，再看一眼手机上的六位数字，别人拿到密码也进不来。<Link href={paths.secondFactor()}>看看或者设置</Link></p></Section> : null}
      <Section title="正在登录的地方" id="sessions">
        <ul className="who">
          {sessions.map(({ id, device, lastSeenAt }) => (
            <li key={id}><b>{id === actor.sessionId ? '这里' : '别处'}</b><span className="mid">{device}</span><span className="soft"><Instant at={lastSeenAt} today={today} /></span></li>
          ))}
        </ul>
        <EndOthers count={sessions.filter(({ id }) => id !== actor.sessionId).length} />
      </Section>
    </div>
  )
}
