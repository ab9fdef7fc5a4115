import { Office } from '@/components/layout/office'
import { Notice } from '@/components/ui/notice'
import type { StaleSection } from '@/lib/annual/page'

/** Numbers in the office's words that are others by now; nobody changes the words but the office. */
export function StaleWords({ sections }: { sections: readonly StaleSection[] }) {
  if (sections.length === 0) return null
  return (
    <Notice tone="wait" title={<><Office />的话里有数字和现在清点的不一样</>} className="mb-6">
      {sections.map(({ section, title, pieces }) => (
        <p key={section}>
          <b>{title}：</b>
          {pieces.map(({ text, stale }, index) => (stale ? <mark key={index}>{text}（{stale.name}，现在是 {stale.now}）</mark> : <span key={index}>{text}</span>))}
        </p>
      ))}
    </Notice>
  )
}
