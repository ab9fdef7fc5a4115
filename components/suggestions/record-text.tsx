import Link from 'next/link'
import { FileIcon } from '@/components/ui/icons'
import { Section } from '@/components/ui/section'
import { sizeWords } from '@/lib/attachments/kinds'
import { paths } from '@/lib/platform/paths'
import type { RecordView } from '@/lib/suggestions/record'

export function RecordText({ text, attachments }: Pick<RecordView, 'text' | 'attachments'>) {
  const own = attachments.filter(({ replyId }) => replyId === null)
  return (
    <Section first title="建议原文" id="text">
      <div className="prose">
        <Part title="情况" text={text.situation} />
        <Part title="分析" text={text.analysis} />
        <Part title="建议" text={text.proposal} />
        {text.situation || text.analysis || text.proposal ? null : <p className="soft">导入的台账里没有正文。</p>}
      </div>
      <Attachments attachments={own} />
    </Section>
  )
}

/** What people typed keeps its lines. */
export function Lines({ text, className }: { text: string; className?: string }) {
  return text.split(/\n+/).filter((line) => line.trim()).map((line, index) => <p key={index} className={className}>{line}</p>)
}

function Part({ title, text }: { title: string; text: string }) {
  return text ? <div className="mb-4"><h3>{title}</h3><Lines text={text} /></div> : null
}

export function Attachments({ attachments }: Pick<RecordView, 'attachments'>) {
  if (attachments.length === 0) return null
  return (
    <ul className="mt-4">
      {attachments.map(({ id, name, size }) => (
        <li key={id} className="py-1">
          <FileIcon /> <Link href={paths.file(id)} prefetch={false}>{name}</Link> <span className="soft nowrap">（{sizeWords(size)}）</span>
        </li>
      ))}
    </ul>
  )
}
