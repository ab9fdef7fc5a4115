import Link from 'next/link'
import { Funnel } from '@/components/charts/funnel'
import type { Sums } from '@/lib/reports/measures'
import { percentWords } from '@/lib/reports/measure-words'
import type { Voice } from '@/lib/opinions/voices'
import type { Voices } from '@/lib/reports/waits'

type Props = { sums: Sums; voices: Voices | null; /** To those whose list the reader has. */ voiceHref: ((voice: Voice) => string) | null; href: (figure: 'all' | 'dispatched' | 'replied' | 'solved' | 'voiced') => string }

/** From what people said to what was done: opinions, suggestions, results. */
export function Became({ sums, voices, voiceHref, href }: Props) {
  const figure = (key: 'all' | 'dispatched' | 'replied' | 'solved', label: string) => ({ key, label, count: sums[key], words: <><Link prefetch={false} href={href(key)}>{sums[key]}</Link> 件{key === 'all' ? '' : `　${percentWords(sums[key], sums.all)}`}</> })
  const voice = (key: Voice, label: string) => ({ key, label, count: voices![key], words: <>{voiceHref ? <Link prefetch={false} href={voiceHref(key)}>{voices![key]}</Link> : voices![key]} 条{key === 'received' ? '' : `　${percentWords(voices![key], voices!.received)}`}</> })
  return (
    <>
      {voices ? (
        <>
          <h3 className="mt-4 mb-2">群众意见：以收到的为底</h3>
          <Funnel steps={[voice('received', '收到'), voice('taken', '受理'), voice('answered', '答复了本人'), voice('adopted', '写进代表建议'), voice('replied', '那些建议有了答复'), voice('solved', '那些建议已解决')]} />
          <p className="fig-note">写进去的建议共 <Link prefetch={false} href={href('voiced')}>{sums.voiced}</Link> 件。几个人说的同一件事，各计一条。</p>
        </>
      ) : null}
      <h3 className="mt-4 mb-2">代表建议：以受理的为底</h3>
      <Funnel steps={[figure('all', '受理'), figure('dispatched', '交办'), figure('replied', '答复'), figure('solved', '已解决')]} />
    </>
  )
}
