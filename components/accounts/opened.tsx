import type { ReactNode } from 'react'
import { Bar } from '@/components/charts/bar'
import { PrintButton } from '@/components/suggestions/print-button'
import type { FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import type { Slip } from '@/lib/accounts/accounts'
import { Slips } from './slips'

type Props = { slips: readonly Slip[]; rest: number; under: boolean; state: FormState; door: string; code: ReactNode; again: string }

/** How far it is, and the slips: shown now and never again. */
export function Opened({ slips, rest, under, state, door, code, again }: Props) {
  const done = slips.length
  const words = `已开通 ${done} 人，还有 ${rest} 人。`
  return (
    <>
      <Notice tone={under ? 'run' : state.message ? 'late' : 'done'} status className="mb-6 print:hidden" title={under || rest > 0 ? undefined : `已开通 ${done} 人`}>
        {under || rest > 0 ? <p>{words}</p> : null}
        {under ? <div className="my-2"><Bar parts={[{ share: (done / Math.max(1, done + rest)) * 100, mark: 'run' }]} words={words} /></div> : null}
        {under ? <p>一次一百人，全部开通以后一起打印。先别离开这一页。</p> : null}
        {state.message ? <p>{state.message}</p> : null}
        {under || done === 0 ? null : <p>密码条只在这里显示这一次，没有留底。打印以后再离开；丢了可以按“初始密码还没有用过”重发。</p>}
      </Notice>
      {under ? null : (
        <p className="flex flex-wrap gap-4 items-center mb-6 print:hidden">
          {done > 0 ? <PrintButton /> : null}
          {/* a whole new page: the slips must be gone then */}
          <a className="btn" href={again}>{rest > 0 ? `打印好了，开通其余 ${rest} 人` : '打印好了，回到名单'}</a>
        </p>
      )}
      {under ? null : <Slips slips={slips} door={door} code={code} />}
    </>
  )
}
