import { FileIcon } from '@/components/ui/icons'
import { Section } from '@/components/ui/section'
import { Part } from '@/components/suggestions/lines'
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

export function Attachments({ attachments }: Pick<RecordView, 'attachments'>) {
  if (attachments.length === 0) return null
  return (
    <ul className="mt-4">
      {attachments.map(({ id, name, size }) => (
        <li key={id} className="py-1">
          <FileIcon /> <a href={paths.file(id)}>{name}</a> <span className="soft nowrap">（{sizeWords(size)}）</span>
        </li>
      ))}
    </ul>
  )
}
