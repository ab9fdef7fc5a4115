import { FileIcon } from '@/components/ui/icons'
import { sizeWords } from '@/lib/attachments/kinds'
import type { AttachmentView } from '@/lib/attachments/queries'
import { paths } from '@/lib/platform/paths'

/** What is attached, to be looked at. */
export function AttachmentList({ files }: { files: readonly AttachmentView[] }) {
  return (
    <ul className="entry">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <FileIcon /> <a href={paths.file(id)} target="_blank" rel="noopener">{name}</a> <span className="soft nowrap">{sizeWords(size)}</span>
        </li>
      ))}
    </ul>
  )
}
