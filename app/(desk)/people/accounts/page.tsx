import { AccountFilters } from '@/components/accounts/account-filters'
import { AccountTable } from '@/components/accounts/account-table'
import { OpenForm } from '@/components/accounts/open-form'
import { nothingHere } from '@/components/layout/lead-on'
import { CodeImage } from '@/components/stations/code-image'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { accountQuery, readAccountFilter } from '@/lib/accounts/accounts'
import { listAccounts } from '@/lib/accounts/queries'
import { chosenWords, onlyHere, opensWords, waitingSentence } from '@/lib/accounts/words'
import { listTermChoices } from '@/lib/people/deputy-queries'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { isLoopback } from '@/lib/platform/loopback'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { open } from './actions'

export const metadata = { title: '成批开通账号' }

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.manage')) return nothingHere()
  const filter = readAccountFilter(await searchParams)
  const { after, ...shown } = filter
  const [{ rows, total, next }, [term]] = await Promise.all([listAccounts(actor, filter), listTermChoices(actor.congressId)])
  const query = accountQuery(filter)
  const here = `${paths.people('accounts')}${query && `?${query}`}`
  const door = new URL(paths.signIn(), env.NEXTAUTH_URL).href
  return (
    <>
      <PageHead
        title={waitingSentence(total, filter.need)} crumbs={[{ label: '人员', href: paths.people() }, { label: '成批开通账号' }]}
        lead="开通后当场给出密码条，每人一条，打印裁开当面交给本人。密码条只显示一次，七天内有效，首次登录要改。"
      />
      {isLoopback(new URL(door).hostname) ? <Notice tone="wait" className="mb-6">{onlyHere(door)}</Notice> : null}
      <AccountFilters filter={filter} term={term} />
      <OpenForm
        key={`${query} ${after}`} open={open.bind(null, { ...shown, asOf: now() })} total={total} onPage={rows.length} names={filter.need === 'none'}
        words={{ all: opensWords(total, filter.need), chosen: chosenWords[filter.need] }} door={door} code={<CodeImage text={door} words="登录页的二维码" />} again={here}
      >
        {rows.length === 0 ? <Empty words={filter.need === 'none' ? '这里的人都有账号了。换一个代表团，或者看看办事的人。' : '发出去的初始密码都已经换成了本人的密码。'} /> : <AccountTable rows={rows} />}
        <Pager words={`按代表团和姓名排，本页 ${rows.length} 人，共 ${total} 人`} previousHref={after && here} nextHref={next && `${here}${query ? '&' : '?'}after=${next}`} />
      </OpenForm>
    </>
  )
}
