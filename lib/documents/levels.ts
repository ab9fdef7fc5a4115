import type { Block } from '@/lib/documents/paper'

const FIRST = /^([一二三四五六七八九十]+、[^。]{2,40})(?:。(.*))?$/u
const SECOND = /^(（[一二三四五六七八九十]+）[^。：]{2,40}(?:[。：]|$))(.*)$/u

/** 一、关于…的问题。 stands on a line of its own; （一） begins its paragraph; 1. and （1） are text like any other (GB/T 9704-2012, 7.3.3). */
export function leveled(line: string): Block[] {
  const [, first, rest] = FIRST.exec(line) ?? []
  if (first) return [{ kind: 'heading', text: first }, ...(rest ? [{ kind: 'text' as const, text: rest }] : [])]
  const [, second, after] = SECOND.exec(line) ?? []
  return [second ? { kind: 'text', lead: { words: second, level: 2 }, text: after ?? '' } : { kind: 'text', text: line }]
}

/** What somebody typed, a paragraph a line. */
export const written = (typed: string): Block[] => typed.split(/\n+/).map((line) => line.trim()).filter(Boolean).flatMap(leveled)

/** A clause of a notice: its first words name it in 黑体, and its text goes on behind them. */
export const clause = (name: string, text: string): Block => ({ kind: 'text', lead: { words: `${name}。`, level: 1 }, text })
