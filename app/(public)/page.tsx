import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ToldToMachines } from '@/components/public/told-to-machines'
import { StationEntries } from '@/components/public/station-entries'
import { SaidEntries } from '@/components/opinions/said-entries'
import { ReceptionDays } from '@/components/receptions/reception-days'
import { ButtonLink } from '@/components/ui/button'
import { PersonIcon, PinIcon } from '@/components/ui/icons'
import { Section } from '@/components/ui/section'
import { listShown } from '@/lib/opinions/shown'
import { paths } from '@/lib/platform/paths'
import { siteAddress } from '@/lib/stations/address'
import { dayOf, now } from '@/lib/platform/clock'
import { findVisitor } from '@/lib/platform/session'
import { listAnnounced } from '@/lib/receptions/queries'
import { getHouse } from '@/lib/sign-in/queries'
import { countPublicStations, listPublicHomes } from '@/lib/stations/public-queries'

export const metadata: Metadata = { title: { absolute: '人大代表联络工作平台' }, description: '找到身边的代表之家、代表联络站和您的人大代表。' }

/** What this is, for anyone; whoever is signed in goes on to their desk. */
export default async function HomePage() {
  if (await findVisitor()) redirect(paths.desk())
  const { isSetUp, isDemo, name, officeShort, officePhone } = await getHouse()
  if (!isSetUp) redirect(paths.setup())
  const today = dayOf(now())
  const [count, homes, { rows: soon }, { rows: said }] = await Promise.all([countPublicStations(), listPublicHomes(4), listAnnounced({}, today, 4), listShown({}, 4)])
  return (
    <>
      <ToldToMachines facts={{ '@type': 'GovernmentOrganization', name, url: siteAddress(paths.home()), telephone: officePhone || undefined }} />
      <div className="front">
        <div>
          <h1>有事，对代表说</h1>
          <p className="lead">路、水、灯、学校、看病、养老，身边的事都可以说。到就近的代表之家、联络站，或者直接找您的代表，{name}代表听取，交给该办的单位。</p>
          <p className="mt-6 flex flex-wrap gap-3">
            <ButtonLink tone="main" size="big" href={paths.stations()}><PinIcon size={20} />找附近的联络站</ButtonLink>
            <ButtonLink size="big" href={paths.publicDeputies()}><PersonIcon size={20} />找我的代表</ButtonLink>
          </p>
          <p className="mt-4">说过了，<a href={paths.progress()}>凭查询码查进度</a>。</p>
          <p className="soft mt-4">紧急情况请直接打 110、119、120。</p>
          {isDemo ? <p className="mid mt-4">这是演示：人物、单位和建议都是虚构的。登录页上可以选一个人进去看。</p> : null}
        </div>
        <form className="lookup" action={paths.stations()} role="search" aria-label="按地名找站点">
          <label className="label" htmlFor="place">您住在哪里</label>
          <p className="hint" id="place-hint">写村、社区或者乡镇的名字。</p>
          <div className="join"><input className="input" id="place" name="q" aria-describedby="place-hint" autoComplete="off" placeholder="例如 大坪村" /><button className="btn big" type="submit">查找</button></div>
        </form>
      </div>
      <div className={count > 0 && soon.length > 0 ? 'two' : undefined}>
      {soon.length > 0 ? <Section id="receptions" title="近期代表接待" aside={<a href={paths.receptions()}>全部接待安排</a>}><ReceptionDays rows={soon} today={today} /></Section> : null}
      {count > 0 ? <Section id="stations" title="代表之家" aside={<a href={paths.stations()}>全部 {count} 个站点</a>}><StationEntries stations={homes} /></Section> : null}
      </div>
      {said.length > 0 ? <Section id="said" title="大家说了什么，办得怎样" aside={<a href={paths.said()}>全部</a>}><SaidEntries rows={said} today={today} /></Section> : null}
      <Section id="whose" title="代表和工作人员" aside={<a href={paths.publicFigures()}>建议办理情况</a>}>
        <p>代表提建议、评价答复，承办单位签收、答复，{officeShort}交办、督促，都在登录以后的办公桌上。{officePhone ? <>不会用，可以打 <a className="num" href={`tel:${officePhone.replace(/[^\d+]/g, '')}`}>{officePhone}</a>。</> : null}</p>
        <p className="mt-4"><ButtonLink href={paths.signIn()}>登录</ButtonLink></p>
      </Section>
    </>
  )
}
