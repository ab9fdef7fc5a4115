import { AttachmentList } from '@/components/attachments/attachment-list'
import { Day, Instant } from '@/components/ui/day'
import { isImage } from '@/lib/attachments/kinds'
import type { EntryView, EvidenceRow } from '@/lib/commitments/view'
import { entryWords } from '@/lib/commitments/words'
import { paths } from '@/lib/platform/paths'

/** What was said of a promise on its way, newest first, each with what proves it. */
export function History({ entries, today }: { entries: readonly EntryView[]; today: string }) {
  return [...entries].reverse().map((entry) => <Entry key={entry.id} entry={entry} today={today} />)
}

function Entry({ entry, today }: { entry: EntryView; today: string }) {
  const { kind, text, happenedOn, until, letterNumber, signedBy, writtenAt, evidence } = entry
  const head = kind === 'impossible' && !signedBy ? '说明（还没有签发）' : entryWords[kind]
  return (
    <div className="prose mb-6">
      <p className="soft">
        <Instant at={new Date(writtenAt)} today={today} />　{head}
        {happenedOn ? <>，<Day on={happenedOn} today={today} /></> : null}{until ? <>到 <Day on={until} today={today} /></> : null}
        {letterNumber ? `，${letterNumber}` : ''}{signedBy ? `，签发人 ${signedBy}` : ''}
      </p>
      {text.split(/\n+/).filter((line) => line.trim()).map((line, index) => <p key={index}>{line}</p>)}
      <Evidence files={evidence} />
    </div>
  )
}

/** Pictures are looked at where they stand; papers are opened. */
function Evidence({ files }: { files: readonly EvidenceRow[] }) {
  const pictures = files.filter(({ mime }) => isImage(mime))
  const papers = files.filter(({ mime }) => !isImage(mime))
  return (
    <>
      {pictures.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-3">
          {pictures.map(({ id, name }) => (
            <li key={id}><a href={paths.file(id)} target="_blank" rel="noopener">
              {/* eslint-disable-next-line @next/next/no-img-element -- a private file, served by our own route and never by the image optimizer */}
              <img src={paths.file(id)} alt={name} loading="lazy" className="h-40 w-auto max-w-full object-contain" />
            </a></li>
          ))}
        </ul>
      ) : null}
      {papers.length > 0 ? <AttachmentList files={papers} /> : null}
    </>
  )
}
