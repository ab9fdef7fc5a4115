import { alikeTo, candidatesOf, idsFound, LISTED, type Candidate } from '@/lib/merges/candidates'
import { findMerged, type Merged } from '@/lib/merges/queries'
import { mainProblem, mergeableOf, MOST_MERGED, undoProblem } from '@/lib/merges/rules'
import { problemWords } from '@/lib/merges/words'
import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { findMatter } from '@/lib/suggestions/matter'

export type AskedMerge = { q?: string | string[]; chosen?: string | string[]; step?: string | string[] }
type Choosing = { q: string; chosen: Candidate[]; found: Candidate[]; isMore: boolean; sentence: string | null }
/** One page, four faces: it cannot be, undo it, choose, look once more and confirm. */
export type MergePage = { id: string; version: number; number: string | null; title: string; merged: Merged | null } & (
  | { face: 'closed'; sentence: string }
  | { face: 'undo'; isHandled: boolean }
  | ({ face: 'choose' } & Choosing)
  | { face: 'check'; chosen: Candidate[] }
)

/** What the office needs to merge this one or to part it again; null for anyone else. */
export async function findMergePage(actor: Actor, id: string, asked: AskedMerge, circumstances: Circumstances): Promise<MergePage | null> {
  const matter = await findMatter(db, actor, id, circumstances)
  if (!matter || !can(actor, 'suggestion.merge', matter.suggestion.parties)) return null
  const { row: { version, number, title, mergedIntoId }, suggestion } = matter
  const merged = await findMerged(actor, matter, circumstances)
  const base = { id, version, number, title, merged }
  const given = mergeableOf(matter, merged?.riders.length ?? 0)
  if (mergedIntoId !== null) {
    const problem = undoProblem(given)
    return problem ? { ...base, face: 'closed', sentence: problemWords[problem] } : { ...base, face: 'undo', isHandled: suggestion.state === 'handling' }
  }
  const problem = mainProblem(given, matter.circumstances.rulebook)
  if (problem) return { ...base, face: 'closed', sentence: problemWords[problem] }

  const wanted = [...new Set([asked.chosen ?? []].flat())].filter((one) => one !== id && one.length <= 64).slice(0, MOST_MERGED + 1)
  const chosen = await candidatesOf(actor, wanted, circumstances)
  const sentence = asked.step === 'check' ? whyNot(chosen) : null
  if (asked.step === 'check' && sentence === null) return { ...base, face: 'check', chosen }
  const q = [asked.q ?? ''].flat()[0]!.trim().slice(0, 100)
  const ids = q ? await idsFound(actor, q, id, circumstances) : await alikeTo(actor, { id, title }, circumstances)
  const found = await candidatesOf(actor, ids.slice(0, LISTED).filter((one) => !wanted.includes(one)), circumstances)
  found.sort((one, other) => Number(one.problem !== null) - Number(other.problem !== null)) // what can be chosen comes first
  return { ...base, face: 'choose', q, chosen, found, isMore: ids.length > LISTED, sentence }
}

function whyNot(chosen: readonly Candidate[]): string | null {
  if (chosen.length === 0) return '请至少选一件要并进来的建议。'
  if (chosen.length > MOST_MERGED) return `一次最多并 ${MOST_MERGED} 件，请分几次。`
  const stopped = chosen.filter(({ problem }) => problem !== null)
  return stopped.length === 0 ? null : stopped.map(({ number, title, problem }) => `${number ? `${number} 号` : `《${title}》`}：${problem}`).join(' ')
}
