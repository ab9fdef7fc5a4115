import { Disclosure } from './disclosure'

/** How a due date came about, folded under it: said by the same code that made the date. Nothing where somebody set the day by hand. */
export function DueWhy({ words }: { words: string | null | undefined }) {
  return words ? <Disclosure summary="怎么算的"><p className="mid prose">{words}</p></Disclosure> : null
}
