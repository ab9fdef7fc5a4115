import { Notice } from './notice'

/** Shorter ones are choices, and those of signs alone are days, numbers and references: no words. */
const WORTH_KEEPING = 5
const SIGNS = /^[\x21-\x7e]*$/

/** What was typed into a form that is no longer there: to be copied, not lost. */
export function KeptWords({ values = {}, className }: { values?: Record<string, string>; className?: string }) {
  const words = Object.values(values).filter((value) => value.length >= WORTH_KEEPING && !SIGNS.test(value))
  if (words.length === 0) return null
  return <Notice className={className} title="您刚才写的还在这里">{words.map((value, index) => <p key={index} className="whitespace-pre-line">{value}</p>)}</Notice>
}
