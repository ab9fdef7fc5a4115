import { Bar } from '@/components/charts/bar'
import { RunRefresh } from '@/components/ledgers/run-refresh'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/platform/paths'
import type { Roster } from '@/lib/rosters/queries'
import { isPaper } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'

/** How far the import is, how it ended, or why it did not. */
export function RosterOutcome({ run }: { run: Roster }) {
  const { id, kind, state, progress, counts } = run
  if (state === 'failed') return <Notice tone="late" title="没有导入" className="mb-6"><p>{counts.failure}可以在下面再导入一次。</p></Notice>
  if (state === 'running') {
    const all = Math.max(1, counts.created + counts.changed)
    const words = `已写入 ${progress} 行，共 ${all} 行。`
    return (
      <Notice tone="run" className="mb-6">
        <div role="status">{words}</div>
        <div className="my-2"><Bar parts={[{ share: (progress / all) * 100, mark: 'run' }]} words={words} /></div>
        <p>全部写完才算数，中途断了等于没有导入。</p>
        <RunRefresh />
        <noscript><a href={isPaper(kind) ? paths.papers(id) : paths.importRoster(kind, id)}>看最新进度</a></noscript>
      </Notice>
    )
  }
  if (state !== 'done') return null
  return (
    <Notice tone="done" title={`新增 ${counts.created} ${kindWords[kind].measure}，更新 ${counts.changed} ${kindWords[kind].measure}，不变 ${counts.unchanged} ${kindWords[kind].measure}`} className="mb-6">
      {counts.refused > 0 ? <p>有 {counts.refused} 行没有导入，改好再传即可，已导入的不会重复。</p> : null}
      {kind === 'deputies' && counts.created > 0 ? <p>新代表还没有账号，下一步给他们成批开通，打印密码条。</p> : null}
      <p className="mt-3 flex flex-wrap gap-3">
        {kind === 'deputies' && counts.created > 0 ? <ButtonLink href={paths.people('accounts')}>成批开通账号</ButtonLink> : null}
        {isPaper(kind) ? <ButtonLink href={paths.papers('', kind)}>再登记一份</ButtonLink> : <ButtonLink href={paths.rosterList(kind)}>看{kindWords[kind].label}</ButtonLink>}
      </p>
    </Notice>
  )
}
