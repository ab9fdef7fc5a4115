import type { Source } from '@/lib/publications/content'
import { marked } from '@/lib/publications/redact'

/** The text as it was written, with what is hidden marked in it. */
export function Original({ source, hidden }: { source: Source; hidden: readonly string[] }) {
  const passages: [string, string][] = [['标题', source.title], ['事由', source.situation], ['分析', source.analysis], ['具体建议', source.proposal], ...source.replies.map(({ unit, text }): [string, string] => [`${unit}的答复`, text])]
  return (
    <div id="original" className="prose mb-6">
      {passages.filter(([, text]) => text.trim()).map(([heading, text], index) => (
        <div key={index}>
          <h3 className="mt-4 mb-1">{heading}</h3>
          <p className="whitespace-pre-line">{marked(text, hidden).map((run, at) => (run.hidden ? <mark key={at}>{run.text}</mark> : run.text))}</p>
        </div>
      ))}
    </div>
  )
}
