import { dayOf } from '@/lib/platform/clock'
import type { db, Tx } from '@/lib/platform/db'
import type { Source } from '@/lib/publications/content'
import { verdictWords } from '@/lib/publications/words'
import { classMark, labelOf } from '@/lib/rulebook/known'
import type { Matter } from '@/lib/suggestions/matter'
import { isFinalGrade } from '@/lib/suggestions/view'
import { unitNamesOf } from '@/lib/units/queries'

/** Everything of a suggestion that could be shown, with the names of its units and of who proposed it. */
export async function sourceOf(client: Tx | typeof db, { row, suggestion, circumstances: { rulebook } }: Matter): Promise<Source> {
  const named = await unitNamesOf(client, row.assignments.map(({ unitId }) => unitId)) // one after the other: a transaction has one connection
  const author = row.authorId ? await client.deputy.findUnique({ where: { id: row.authorId }, select: { person: { select: { name: true } } } }) : null
  const name = author?.person.name ?? row.proposerText
  return {
    wish: row.publicityWish as Source['wish'], // written from the form's choices only
    wishWhy: row.publicityWhy,
    number: row.number, title: row.title, category: labelOf(rulebook.categories, row.category),
    proposer: row.secretProposer ? null : name, secretName: row.secretProposer ? name : null,
    cosigners: suggestion.parties.cosignerIds?.length ?? 0,
    situation: row.situation, analysis: row.analysis, proposal: row.proposal,
    replies: row.assignments.flatMap(({ unitId, replies }) =>
      replies.filter(({ kind, issuedAt }) => kind === 'reply' && issuedAt !== null).map(({ id, letterNumber, issuedOn, issuedAt, resultClass, publicity, publicityReason, text }) => ({
        id, unit: named.get(unitId) ?? '', letterNumber, issuedOn: issuedOn ?? dayOf(issuedAt!), resultClass: classMark(resultClass, rulebook), classLabel: labelOf(rulebook.resultClasses, resultClass), publicity, publicityReason, text,
      })),
    ),
    feedback: rulebook.publicity.evaluation && isFinalGrade(row, suggestion) && row.verdict ? (verdictWords[row.verdict] ?? null) : null,
  }
}
