import { ActionBar } from '@/components/ui/action-bar'
import { Button, ButtonLink } from '@/components/ui/button'
import { Choices } from '@/components/ui/choices'
import { dayWords } from '@/components/ui/day-words'
import { TextInput } from '@/components/ui/field'
import { SearchIcon } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import type { Candidate } from '@/lib/merges/candidates'
import type { MergePage } from '@/lib/merges/page'
import { paths } from '@/lib/platform/paths'

type Props = { page: Extract<MergePage, { face: 'choose' }>; today: string }

/** One plain form that is asked again and again: what is chosen stays chosen while one looks for more. */
export function MergeChoose({ page: { id, q, chosen, found, isMore, sentence }, today }: Props) {
  const toOption = (one: Candidate) => ({ value: one.id, disabled: one.problem !== null, label: `${one.number ? `${one.number} 号　` : ''}${one.title}`, note: noteOf(one, today) })
  const stopped = chosen.filter(({ problem }) => problem !== null)
  return (
    <form method="get" action={paths.merge(id)}>
      {sentence ? <Notice tone="late" status className="mb-6">{sentence}</Notice> : null}
      <TextInput name="q" type="search" label="找相近的建议" hint="写编号，或者标题里的词。已经选的会留着。" optional defaultValue={q} join={<Button type="submit"><SearchIcon size={18} />查找</Button>} />
      {chosen.length > stopped.length ? <Choices type="checkbox" name="chosen" within="kept" legend="已经选的" options={chosen.filter(({ problem }) => problem === null).map(toOption)} defaultValue={chosen.map((one) => one.id)} /> : null}
      {found.length + stopped.length > 0 ? (
        <Choices type="checkbox" name="chosen" legend={q ? '找到的' : '标题相近的'} options={[...stopped, ...found].map(toOption)} />
      ) : <p className="mid mb-6">{q ? `没有找到“${q}”。请换编号或者标题里的另一个词。` : '没有标题相近、还能并案的建议。可以按编号查找。'}</p>}
      {isMore ? <p className="soft mb-6">只列出 20 件，请把标题多写几个字。</p> : null}
      <ActionBar stick={false}>
        <ButtonLink href={paths.suggestion(id)}>不并案</ButtonLink>
        <Button tone="main" type="submit" name="step" value="check">下一步：核对</Button>
      </ActionBar>
    </form>
  )
}

export const noteOf = ({ state, units, dueOn, problem }: Candidate, today: string) =>
  problem ? `${state}。不能并入：${problem}` : [state, units.join('、'), dueOn ? `${dayWords(dueOn, today)}到期` : ''].filter(Boolean).join('，')
