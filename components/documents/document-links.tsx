'use client' // its data travels once, its markup not at all

import { DownloadIcon } from '@/components/ui/icons'
import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'
import type { Offered } from '@/lib/documents/kinds'

/** The documents that can be had of a record: a look at each as it prints, and the same for Word. */
export function DocumentLinks({ id, offered }: { id: string; offered: readonly Offered[] }) {
  return (
    <ul className="papers">
      {offered.map(({ key, label }) => (
        <li key={key} className="flex items-baseline justify-between gap-4 py-1.5">
          <Way href={paths.printDocument(id, key)}>{label}</Way>
          <WordLink id={id} name={key} about={label} />
        </li>
      ))}
    </ul>
  )
}

export const WordLink = ({ id, name, about }: { id: string; name: string; about: string }) => (
  <a href={paths.wordDocument(id, name)} download className="nowrap inline-flex items-center gap-1"><DownloadIcon size={16} />Word<span className="vh">{`：${about}`}</span></a>
)
