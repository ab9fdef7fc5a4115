import { FormOf } from '@/components/settings/form-of'
import { Instant } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import type { FormState } from '@/components/ui/form-state'
import { paths } from '@/lib/platform/paths'

type Row = { number: number; name: string; inUse: boolean; uploadedAt: Date; uploadedByName: string }
type Choose = (state: FormState, form: FormData) => Promise<FormState>
type Props = { rows: readonly Row[]; kind: string; today: string; choose: (number: number | null) => Choose }

/** Every version that was uploaded, the newest first; each can be taken and used again. */
export function Versions({ rows, kind, today, choose }: Props) {
  if (rows.length === 0) return <Empty words="还没有传过。先下载起步模板，在 Word 或 WPS 里改成本地的格式。" />
  return (
    <>
      <ul className="papers">
        {rows.map(({ number, name, inUse, uploadedAt, uploadedByName }) => (
          <li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
            <span><a href={paths.templateFile(kind, String(number))} download>第 {number} 版</a>　{name}{inUse ? '（正在用）' : ''}<br /><span className="soft">{uploadedByName}，<Instant at={uploadedAt} today={today} /></span></span>
            {inUse ? null : <FormOf action={choose(number)} fields={[]} submit={`改用第 ${number} 版`} within={`use-${number}`} tone="usual" />}
          </li>
        ))}
      </ul>
      {rows.some(({ inUse }) => inUse) ? <FormOf action={choose(null)} fields={[]} submit="改回内置的式样" within="reset" tone="usual" /> : null}
    </>
  )
}
