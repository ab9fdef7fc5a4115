'use client'

import { MOST_BYTES } from '@/lib/attachments/kinds'
import type { AttachmentView } from '@/lib/attachments/queries'
import { uploadWords } from '@/lib/attachments/words'
import { paths } from '@/lib/platform/paths'

type Place = { suggestionId: string; replyId?: string | null; commitmentId?: string | null }
export type Uploaded = { file: AttachmentView } | { refused: string }

const LOST = '网络断了，这个文件没有传上去。连上后请再选一次。'

/** Sends one file as the body itself. XMLHttpRequest, because fetch does not tell how far an upload has come. */
export function upload(file: File, { suggestionId, replyId, commitmentId }: Place, onShare: (share: number) => void): Promise<Uploaded> {
  if (file.size > MOST_BYTES) return Promise.resolve({ refused: uploadWords.tooLarge })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ suggestionId, name: file.name, ...(replyId ? { replyId } : {}), ...(commitmentId ? { commitmentId } : {}) })
    request.open('POST', `${paths.upload()}?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onerror = () => resolve({ refused: LOST })
    request.onload = () => resolve(request.status === 201 ? { file: JSON.parse(request.responseText) } : { refused: request.responseText || LOST })
    request.send(file)
  })
}
