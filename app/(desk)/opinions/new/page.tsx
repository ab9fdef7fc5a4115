import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { EnterForm } from '@/components/opinions/enter-form'
import { PageHead } from '@/components/ui/page-head'
import { ENTERED_CHANNELS } from '@/lib/opinions/opinion'
import { tellChoicesFor } from '@/lib/opinions/tell-ways'
import { tellWaysOf } from '@/lib/opinions/telling'
import { opinionChannelWords } from '@/lib/opinions/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { enter } from './actions'

export const metadata: Metadata = { title: '登记群众意见' }

/** For a visit, a call, a letter: in the person's own words. */
export default async function NewOpinionPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'opinion.enter')) return nothingHere()
  const [{ rulebook }, ways] = await Promise.all([getCircumstances(actor.congressId), tellWaysOf(actor.congressId)])
  return (
    <div className="narrow">
      <PageHead crumbs={[{ label: '群众意见', href: paths.opinions() }, { label: '登记' }]} title="登记一件群众意见" lead="照反映人的原话写，不加自己的判断。" />
      <EnterForm
        enter={enter.bind(null, {})} formKey={randomUUID()} personalDataHref={paths.personalData()}
        ways={ways.map((value) => ({ value, label: tellChoicesFor[value] }))}
        channels={ENTERED_CHANNELS.map((value) => ({ value, label: opinionChannelWords[value] }))} categories={rulebook.categories.map(({ code, label }) => ({ value: code, label }))}
      />
    </div>
  )
}
