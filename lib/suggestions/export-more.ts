import { commitmentStateWords } from '@/lib/commitments/words'
import type { CommitmentState } from '@/lib/commitments/commitment'
import type { CommunicationStage, Method } from '@/lib/communications/lifecycle'
import { methodWords, stageWords } from '@/lib/communications/words'
import { canAnywhere, unitLine } from '@/lib/policy'
import type { Rulebook } from '@/lib/rulebook/rulebook'
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
const main = sql`p."suggestionId" = s.id AND p.role NOT IN ('co', 'reference') AND p.state NOT IN ('returned', 'relieved', 'released')`
const letters = sql`FROM reply y WHERE y."suggestionId" = s.id AND y.kind = 'reply' AND y."issuedAt" IS NOT NULL AND y.round = s.round`
const lastMarks = sql`FROM evaluation e WHERE e."suggestionId" = s.id AND e.round = s.round`
const shanghai = (instant: Prisma.Sql) => sql`to_char(${instant} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`

/** Of units only what is their own part, and of co-opinions what comes to them as leads; a promise once its reply is signed. */
export function moreOf({ actor, standpoint }: Pick<Looking, 'actor' | 'standpoint'>): Prisma.Sql {
  const line = [...unitLine(actor)]
  const own = (unit: Prisma.Sql) => (standpoint === 'unit' ? sql`AND ${unit} = ANY(${line}::text[])` : Prisma.empty)
  const leads = standpoint === 'unit' ? sql`AND (p."unitId" = ANY(${line}::text[]) OR EXISTS (SELECT 1 FROM assignment l WHERE l."suggestionId" = s.id AND l.role = 'lead' AND l."unitId" = ANY(${line}::text[])))` : Prisma.empty
  const topics = canAnywhere(actor, 'keyTopic.list')
    ? sql`(SELECT string_agg(concat_ws('，', nullif(t."leaderName", ''), nullif(t.committee, '')), '；' ORDER BY t.id) FROM key_topic_item i JOIN key_topic t ON t.id = i."topicId" WHERE i."suggestionId" = s.id AND t.state IN ('decided', 'underway', 'reported', 'closed') AND ${topicsSeenBy(actor)})`
    : sql`NULL::text`
  return sql`, s.round, s."dispatchedOn", s."repliedOn",
    (SELECT min(p."signedOn") FROM assignment p WHERE ${main} ${own(sql`p."unitId"`)}) AS "signedOn",
    (SELECT string_agg(p."leaderInCharge", '；' ORDER BY p.id) FROM assignment p WHERE ${main} ${own(sql`p."unitId"`)} AND p."leaderInCharge" <> '') AS leaders,
    (SELECT string_agg(concat_ws(' ', p.handler, p."handlerPhone"), '；' ORDER BY p.id) FROM assignment p WHERE ${main} ${own(sql`p."unitId"`)} AND p.handler <> '') AS "inCharge",
    (SELECT json_agg(json_build_object('stage', t.stage, 'method', t.method, 'heldOn', t."heldOn") ORDER BY t."heldOn", t.id) FROM communication t JOIN assignment p ON p.id = t."assignmentId" WHERE t."suggestionId" = s.id ${own(sql`p."unitId"`)}) AS talks,
    (SELECT string_agg(y."issuedOn", '；' ORDER BY y."issuedOn", y.id) FROM reply y JOIN assignment p ON p.id = y."assignmentId" WHERE y."suggestionId" = s.id AND y.kind = 'coOpinion' AND y."issuedAt" IS NOT NULL AND y.round = s.round ${leads}) AS "opinionsOn",
    (SELECT string_agg(y."letterNumber", '；' ORDER BY y.id) ${letters}) AS letters, (SELECT string_agg(y."signedBy", '；' ORDER BY y.id) ${letters}) AS signers,
    (SELECT json_agg(json_build_object('text', k.text, 'dueOn', k."dueOn", 'state', k.state) ORDER BY k."replyId", k.position) FROM commitment k WHERE k."suggestionId" = s.id AND k.state <> 'drafted' ${own(sql`k."unitId"`)}) AS promises,
    (SELECT e.marks ${lastMarks} ORDER BY e."evaluatedAt" DESC LIMIT 1) AS marks, (SELECT string_agg(DISTINCT e.reason, '；') ${lastMarks} AND e.reason <> '') AS objection,
    CASE WHEN s.round > 1 THEN (SELECT ${shanghai(sql`max(v.at)`)} FROM event v WHERE v."suggestionId" = s.id AND v.kind = 'suggestion' AND v.action = 'rehandle' AND v.result = 'done') END AS "rehandledOn",
    CASE WHEN s."isKeyTopic" THEN ${topics} END AS "supervisedBy",
    (SELECT ${shanghai(sql`b."publishedAt"`)} FROM publication b WHERE b."suggestionId" = s.id AND b.state = 'published') AS "publishedOn"`
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
