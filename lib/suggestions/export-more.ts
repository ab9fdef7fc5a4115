import { commitmentStateWords } from '@/lib/commitments/words'
import type { CommitmentState } from '@/lib/commitments/commitment'
import type { CommunicationStage, Method } from '@/lib/communications/lifecycle'
import { methodWords, stageWords } from '@/lib/communications/words'
import { canAnywhere, unitLine } from '@/lib/policy'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import type { Beside } from '@/lib/suggestions/beside'
import { asked, cosignatures, units } from '@/lib/suggestions/list'
import type { RawRow } from '@/lib/suggestions/list-row'
import type { Looking } from '@/lib/suggestions/list-where'
import { topicsSeenBy } from '@/lib/supervision/seen'
import { Prisma } from '@/prisma/generated/client'

type Talk = { stage: CommunicationStage; method: Method; heldOn: string }
type Promised = { text: string; dueOn: string; state: CommitmentState }
/** What the handling ledger has beside the list (domain G5). */
export type More = {
  round: number; dispatchedOn: string | null; repliedOn: string | null; signedOn: string | null; delegationName: string | null
  leaders: string | null; inCharge: string | null; talks: Talk[] | null; opinionsOn: string | null; letters: string | null; signers: string | null
  promises: Promised[] | null; marks: Record<string, string> | null; objection: string | null; rehandledOn: string | null; supervisedBy: string | null; publishedOn: string | null
}

const sql = Prisma.sql
const shanghai = (instant: Prisma.Sql) => sql`to_char(${instant} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`
const main = sql`p.role NOT IN ('co', 'reference')`

/** What the ledger has of the suggestion itself, beside the list. */
export const moreColumns = sql`s.round, s."dispatchedOn", s."repliedOn"`

type Concerned = Pick<RawRow, 'isKeyTopic'> & Pick<More, 'round'>
type Asked = Beside<Partial<RawRow & More>> & { concerns?: (row: Concerned) => boolean }

/** Of units only what is their own part, and of co-opinions what comes to them as leads; a promise once its reply is signed. */
export function besidesOf(looking: Pick<Looking, 'actor' | 'standpoint'>): Asked[] {
  const { actor, standpoint } = looking
  const isUnit = standpoint === 'unit'
  const line = sql`ANY(${[...unitLine(actor)]}::text[])`
  const own = (unit: Prisma.Sql) => (isUnit ? sql`AND ${unit} = ${line}` : Prisma.empty)
  const leads = isUnit
    ? sql`AND (EXISTS (SELECT 1 FROM assignment p WHERE p.id = y."assignmentId" AND p."unitId" = ${line}) OR EXISTS (SELECT 1 FROM assignment l WHERE l."suggestionId" = y."suggestionId" AND l.role = 'lead' AND l."unitId" = ${line}))`
    : Prisma.empty
  const mine = sql`${main} ${own(sql`p."unitId"`)}`
  return [
    cosignatures(looking),
    asked,
    {
      ...units,
      values: {
        ...units.values,
        signedOn: sql`min(p."signedOn") FILTER (WHERE ${mine})`,
        leaders: sql`string_agg(p."leaderInCharge", '；' ORDER BY p.id) FILTER (WHERE ${mine} AND p."leaderInCharge" <> '')`,
        inCharge: sql`string_agg(concat_ws(' ', p.handler, p."handlerPhone"), '；' ORDER BY p.id) FILTER (WHERE ${mine} AND p.handler <> '')`,
      },
      none: { ...units.none, signedOn: null, leaders: null, inCharge: null },
    },
    {
      from: isUnit ? sql`communication t JOIN assignment p ON p.id = t."assignmentId" AND p."unitId" = ${line}` : sql`communication t`,
      of: sql`t."suggestionId"`,
      where: sql`TRUE`,
      values: { talks: sql`json_agg(json_build_object('stage', t.stage, 'method', t.method, 'heldOn', t."heldOn") ORDER BY t."heldOn", t.id)` },
      none: { talks: null },
    },
    {
      from: sql`reply y JOIN suggestion s ON s.id = y."suggestionId" AND s.round = y.round`,
      of: sql`y."suggestionId"`,
      where: sql`y."issuedAt" IS NOT NULL`,
      values: {
        opinionsOn: sql`string_agg(y."issuedOn", '；' ORDER BY y."issuedOn", y.id) FILTER (WHERE y.kind = 'coOpinion' ${leads})`,
        letters: sql`string_agg(y."letterNumber", '；' ORDER BY y.id) FILTER (WHERE y.kind = 'reply')`,
        signers: sql`string_agg(y."signedBy", '；' ORDER BY y.id) FILTER (WHERE y.kind = 'reply')`,
      },
      none: { opinionsOn: null, letters: null, signers: null },
    },
    {
      from: sql`commitment k`,
      of: sql`k."suggestionId"`,
      where: sql`k.state <> 'drafted' ${own(sql`k."unitId"`)}`,
      values: { promises: sql`json_agg(json_build_object('text', k.text, 'dueOn', k."dueOn", 'state', k.state) ORDER BY k."replyId", k.position)` },
      none: { promises: null },
    },
    {
      from: sql`evaluation e JOIN suggestion s ON s.id = e."suggestionId" AND s.round = e.round`,
      of: sql`e."suggestionId"`,
      where: sql`TRUE`,
      values: { marks: sql`(array_agg(e.marks ORDER BY e."evaluatedAt" DESC))[1]`, objection: sql`string_agg(DISTINCT e.reason, '；') FILTER (WHERE e.reason <> '')` },
      none: { marks: null, objection: null },
    },
    {
      concerns: ({ round }) => round > 1,
      from: sql`event v`,
      of: sql`v."suggestionId"`,
      where: sql`v.kind = 'suggestion' AND v.action = 'rehandle' AND v.result = 'done'`,
      values: { rehandledOn: shanghai(sql`max(v.at)`) },
      none: { rehandledOn: null },
    },
    {
      concerns: ({ isKeyTopic }) => isKeyTopic && canAnywhere(actor, 'keyTopic.list'),
      from: sql`key_topic_item i JOIN key_topic t ON t.id = i."topicId"`,
      of: sql`i."suggestionId"`,
      where: sql`t.state IN ('decided', 'underway', 'reported', 'closed') AND ${topicsSeenBy(actor)}`,
      values: { supervisedBy: sql`string_agg(concat_ws('，', nullif(t."leaderName", ''), nullif(t.committee, '')), '；' ORDER BY t.id)` },
      none: { supervisedBy: null },
    },
    {
      from: sql`publication b`,
      of: sql`b."suggestionId"`,
      where: sql`b.state = 'published'`,
      values: { publishedOn: shanghai(sql`max(b."publishedAt")`) },
      none: { publishedOn: null },
    },
  ]
}

/** 办前 2026-03-02 面商；办中 2026-04-11 电话 */
export const talkWords = (talks: readonly Talk[] | null): string => (talks ?? []).map(({ stage, heldOn, method }) => `${stageWords[stage]} ${heldOn} ${methodWords[method]}`).join('；')

/** 硬化 12 公里（2026-10-31，推进中）. That it cannot be kept is the unit's own until its head has signed. */
export const promiseWords = (promises: readonly Promised[] | null, isUnit: boolean): string =>
  (promises ?? []).map(({ text, dueOn, state }) => `${text}（${dueOn}，${commitmentStateWords[state === 'impossible' && !isUnit ? 'underway' : state].label}）`).join('；')

/** 办理态度：满意，办理结果：不满意; with one axis the overall grade says it already. */
export function markWords(marks: Record<string, string> | null, { satisfaction: { axes, grades } }: Pick<Rulebook, 'satisfaction'>): string {
  if (!marks || axes.length < 2) return ''
  return axes.flatMap(({ code, label }) => (marks[code] ? [`${label}：${grades.find((grade) => grade.code === marks[code])?.label ?? marks[code]}`] : [])).join('，')
}
