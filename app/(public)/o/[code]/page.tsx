import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { nothingOutside } from '@/components/layout/lead-on'
import { SpeakAside } from '@/components/opinions/speak-aside'
import { SpeakForm } from '@/components/opinions/speak-form'
import { PageHead } from '@/components/ui/page-head'
import { findDoor } from '@/lib/opinions/doors'
import { tellChoices } from '@/lib/opinions/tell-ways'
import { tellWaysOf } from '@/lib/opinions/telling'
import { paths } from '@/lib/platform/paths'
import { lengthWords } from '@/lib/rulebook/words'
import { getCircumstances } from '@/lib/settings/queries'
import { send } from './actions'

export const metadata: Metadata = { title: '对代表说', description: '不用注册，写清一件事，一分钟就能交到代表手里。', robots: { index: false } }

/** One question, no account, under a minute. */
export default async function SpeakPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const door = await findDoor(code)
  if (!door) return nothingOutside()
  const [{ rulebook: { limits, categories } }, ways] = await Promise.all([getCircumstances(door.congressId), tellWaysOf(door.congressId)])
  return (
    <div className="cols">
      <div>
        <PageHead over={door.name} title="您想反映什么事" lead="不用注册。写清一件事，一分钟就好。" />
        <SpeakForm send={send.bind(null, { code })} formKey={randomUUID()} categories={categories.map(({ code: value, label }) => ({ value, label }))} ways={ways.map((value) => ({ value, label: tellChoices[value] }))} personalDataHref={paths.personalData()} hasDeputy={door.deputyName !== null} code={code} />
      </div>
      <SpeakAside
        lengths={{ accept: lengthWords(limits.opinionAccept), route: lengthWords(limits.opinionRoute), answer: lengthWords(limits.opinionAnswer) }}
        phone={door.phone} opening={door.opening} progressHref={paths.progress()}
      />
    </div>
  )
}
