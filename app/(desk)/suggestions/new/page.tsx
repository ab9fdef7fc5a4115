import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { nothingHere } from '@/components/layout/lead-on'
import { DraftAside } from '@/components/suggestions/draft-aside'
import { DraftBegin } from '@/components/suggestions/draft-begin'
import { Instant } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { getDraftSurroundings, listOwnDrafts } from '@/lib/suggestions/queries-drafts'
import { begin } from './actions'

export const metadata: Metadata = { title: '提建议' }

export default async function NewSuggestionPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'suggestion.begin')) return nothingHere()
  const [{ rulebook, today }, around, drafts] = await Promise.all([getCircumstances(actor.congressId), getDraftSurroundings(actor), listOwnDrafts(actor)])
  return (
    <div className="cols">
      <div>
        <h1>提一件代表建议</h1>
        <p className="lead mt-2 mb-6">一件建议只写一件事：哪里、什么情况，希望怎样办。可以写一半停下，写的会自动保存。</p>
        <Notice tone="wait" title="涉及国家秘密的内容不能在这里写" className="mb-6">请当面交{around.office}。</Notice>
        <DraftBegin begin={begin.bind(null, {})} draftKey={randomUUID()} />
        {drafts.length > 0 ? (
          <Section title="接着写" className="mt-10">
            <ul className="entry">
              {drafts.map(({ id, title, state, changedAt }) => (
                <li key={id}>
                  <Link className="t" href={paths.editSuggestion(id)}>{title || '还没有标题的草稿'}</Link>
                  <p className="soft">{state === 'returned' ? callingIt(actor.office, '代工委退回修改') : '草稿'}，<Instant at={changedAt} today={today} /> 保存</p>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
      <DraftAside limits={rulebook.limits} office={around.office} phone={around.phone} />
    </div>
  )
}
