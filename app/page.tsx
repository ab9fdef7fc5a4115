import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Frame } from '@/components/layout/frame'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { findVisitor } from '@/lib/platform/session'
import { getHouse } from '@/lib/sign-in/queries'

export const metadata: Metadata = { title: { absolute: '人大代表联络工作平台' } }

/** What this is, for anyone; whoever is signed in goes on to their desk. */
export default async function HomePage() {
  if (await findVisitor()) redirect(paths.desk())
  const { isSetUp, isDemo, name, officeName, officePhone } = await getHouse()
  if (!isSetUp) redirect(paths.setup())
  const phone = officePhone ? { name: officeName, number: officePhone } : undefined
  return (
    <Frame brand={name} signInHref={paths.signIn()} footer={{ organ: `${name}${officeName}`, phone }} roomy>
      <div className="narrow">
        <h1>代表提的建议，<span className="nowrap">办到哪一步都有数</span></h1>
        <p className="lead mt-2">这里是{name}代表联络工作平台。代表在这里提出建议，承办单位在这里签收、沟通、答复，代表在这里评价，代工委在这里交办和督促。</p>
        <div className="actbar">
          <ButtonLink tone="main" size="big" href={paths.signIn()}>登录</ButtonLink>
        </div>
        {isDemo ? <p className="mid mt-4">这是演示：人物、单位和建议都是虚构的。登录页上可以选一个人进去看。</p> : null}
        <Section id="whose" title="谁来用">
          <ul className="prose">
            <li>人大代表：提建议、请人联名、看办到哪一步、评价答复。</li>
            <li>承办单位：签收、与代表沟通、会办、答复。</li>
            <li>{officeName || '代表工作机构'}：受理、交办、协调、核定办结。</li>
          </ul>
        </Section>
        <Section id="public" title="公众能看什么">
          <p>建议和答复的公开栏目还没有开放。想反映情况，请与您选区的代表或者代表联络站联系{phone ? <>，也可以打 <a className="num" href={`tel:${officePhone.replace(/[^\d+]/g, '')}`}>{officePhone}</a></> : null}。</p>
        </Section>
      </div>
    </Frame>
  )
}
