import { isKind, KINDS } from '@/lib/attachments/kinds'

const endingOf = ({ name, mime }: { name: string; mime?: string }) => (mime && isKind(mime) ? KINDS[mime].extension : (/\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? 'bin'))

/** The name of a file where its own might tell whose it is. */
export const plainName = (file: { name: string; mime?: string }, position?: number) => `附件${position === undefined ? '' : ` ${position + 1}`}.${endingOf(file)}`

/** What readers who may not know the proposer get of a suggestion's own attachments: nothing that bears a signature, and no telling names. */
export const withoutProposer = <T extends { name: string; mime?: string }>(files: readonly T[], { registration }: { registration: string | null }): T[] =>
  registration ? [] : files.map((file, position) => ({ ...file, name: plainName(file, position) }))
