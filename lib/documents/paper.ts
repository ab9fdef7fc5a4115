/** A document as the paper it will be, before anybody has set it: Word and the browser set the same. */
export type Paper = {
  /** Which of an office's own templates it would fill, and with what beside its letter's parts. */
  kind?: PaperKind
  values?: Values
  /** What people call it, and the beginning of the file's name. */
  name: string
  /** letter: 信函格式 with the organ's name in red over a double line. sheet: a form with a title. */
  form: 'letter' | 'sheet'
  organ: string
  classLetter?: string
  publicity?: string
  number?: string
  title: readonly string[]
  /** A sentence under the title of a sheet. */
  lead?: string
  salutation?: string
  blocks: readonly Block[]
  signature?: string
  /** In full: 2026年5月18日. A letter without one is not signed yet. */
  date?: string
  /** 附注, under the date, in brackets: whom to ask. */
  note?: string
  copies?: readonly string[]
  annexes: readonly Annex[]
}
/** What a template of an office may ask for, by its Chinese name: words, or the rows of a table. */
export type Values = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>
export const PAPER_KINDS = ['reply', 'opinion', 'notice', 'consultation', 'return', 'talk', 'order', 'sheet', 'annual'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]
export type Annex = { title: string; lead?: string; wide?: boolean; blocks: readonly Block[] }

export type Cell = { text: string; label?: boolean; span?: number; /** so many empty lines to write in */ lines?: number }
export type Column = { head: string; share: number }
/** The first words of a paragraph, in the type of their level: 黑体, or 楷体. */
export type Lead = { words: string; level: 1 | 2 }
export type Block =
  | { kind: 'text'; text: string; lead?: Lead }
  | { kind: 'flush'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'table'; caption?: string; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'form'; shares: readonly number[]; rows: readonly (readonly Cell[])[] }

export const text = (...lines: readonly string[]): Block[] => lines.filter(Boolean).map((line) => ({ kind: 'text', text: line }))
export const heading = (words: string): Block => ({ kind: 'heading', text: words })

export const label = (words: string): Cell => ({ text: words, label: true })
/** A box to tick, or one that is ticked. */
export const box = (words: string, ticked = false) => `${ticked ? '☑' : '□'}${words}`
