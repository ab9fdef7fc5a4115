'use client'

import { useState, type ChangeEvent } from 'react'
import { buttonClass } from '@/components/ui/button'
import { CameraIcon, FileIcon } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import { ACCEPTED, sizeWords } from '@/lib/attachments/kinds'
import type { AttachmentView } from '@/lib/attachments/queries'
import { paths } from '@/lib/platform/paths'
import { upload } from './upload'

type Props = { suggestionId: string; replyId?: string; commitmentId?: string; first: readonly AttachmentView[]; /** from a form sent without script */ refused: string | null; label?: string; /** to those without script, before they upload */ note?: string; /** The form it stands in takes the files too, by this button: without script nothing that was typed is lost. */ sentWith?: { name: string; value: string } }
type Going = { key: string; name: string; share: number; refused?: string }

/** Photographs and papers: the camera first, several at once, each with how far it has come. Its plain forms stand in AttachmentForms. */
export function Attachments({ suggestionId, replyId, commitmentId, first, refused, label = '照片和材料', note, sentWith }: Props) {
  const [files, setFiles] = useState(first)
  const [going, setGoing] = useState<Going[]>([])
  const change = (key: string, news: Partial<Going>) => setGoing((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)))

  function chosen({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const picked = [...(currentTarget.files ?? [])]
    currentTarget.value = ''
    for (const file of picked) void send(file)
  }
  async function send(file: File) {
    const key = `${file.name}-${file.size}-${file.lastModified}`
    setGoing((all) => [...all.filter((one) => one.key !== key), { key, name: file.name, share: 0 }])
    const answer = await upload(file, { suggestionId, replyId, commitmentId }, (share) => change(key, { share }))
    if ('refused' in answer) return change(key, { refused: answer.refused })
    setGoing((all) => all.filter((one) => one.key !== key))
    setFiles((all) => [...all, answer.file])
  }
  async function remove({ id, name }: AttachmentView) {
    const answer = await fetch(paths.file(id), { method: 'DELETE' }).catch(() => null)
    if (answer?.ok || answer?.status === 404) return setFiles((all) => all.filter((one) => one.id !== id))
    const why = (await answer?.text()) || '网络断了，没有删掉。连上后再点一次。'
    setGoing((all) => [...all, { key: id, name, share: 1, refused: why }])
  }

  return (
    <div className="field" id="attachments">
      <span className="label">{label} <span className="opt">可不传</span></span>
      {refused ? <Notice tone="late" className="mb-3">{refused}</Notice> : null}
      {files.length > 0 ? (
        <ul className="entry">
          {files.map((file) => (
            <li key={file.id} className="hrow">
              <span><FileIcon /> <a href={paths.file(file.id)} target="_blank" rel="noopener">{file.name}</a> <span className="soft nowrap">{sizeWords(file.size)}</span></span>
              <button type="submit" className={buttonClass({ size: 'small' })} form="remove-attachment" name="id" value={file.id} aria-label={`删去 ${file.name}`} onClick={(event) => { event.preventDefault(); void remove(file) }}>删去</button>
            </li>
          ))}
        </ul>
      ) : null}
      <ul aria-live="polite">
        {going.map(({ key, name, share, refused: why }) => (
          <li key={key} className="my-2">
            {why ? <Notice tone="late" title={name}>{why}</Notice> : <><span>{share < 1 ? `正在传 ${name}` : `正在检查 ${name}`}</span> <progress className="w-full" max={1} value={share}>{Math.round(share * 100)}%</progress></>}
          </li>
        ))}
      </ul>
      <div className={sentWith && 'only-script'}>
        <div className="grid gap-2 mt-2">
          <div className="only-phone">
            <label className={`${buttonClass({ size: 'big', wide: true })} focus-within:outline-3`}>
              <CameraIcon /> 拍照
              <input className="vh" type="file" accept="image/*" capture="environment" form="upload-attachment" name="files" onChange={chosen} />
            </label>
          </div>
          <label className={`${buttonClass({ size: 'big', wide: true })} focus-within:outline-3`}>
            <FileIcon /> 选照片或文件
            <input className="vh" type="file" multiple accept={ACCEPTED} form="upload-attachment" name="files" onChange={chosen} />
          </label>
        </div>
      </div>
      <noscript>
        {note ? <p className="mt-2">{note}</p> : null}
        {sentWith ? <input className="input mt-2" type="file" multiple accept={ACCEPTED} name="files" aria-label="照片或文件，一次加起来不超过 20 MB" /> : null}
        <button type="submit" className={`${buttonClass({ size: 'big', wide: true })} mt-2`} {...(sentWith ?? { form: 'upload-attachment' })}>上传选好的文件</button>
      </noscript>
      <p className="hint mt-2">照片、PDF、Word、Excel，每个不超过 20 MB，最多 20 个。照片里的拍摄地点会自动去掉。</p>
    </div>
  )
}
