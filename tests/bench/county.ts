import type pg from 'pg'

export const CONGRESS = 'bench-congress'
export const PEOPLE = { officer: 'bench-officer', deputy: 'bench-author-1' } as const
/** The category of every tenth suggestion. */
export const TENTH = 'agriculture'
const UNITS = 40
const DEPUTIES = 500

const PLACES = `ARRAY['云溪镇','河口镇','东门社区','大坪村','城关镇','青岚大道','北山村','石桥镇','茶园乡','西岸','新河村','龙潭镇']`
const THINGS = `ARRAY['道路硬化','饮水安全','学位扩容','路灯修复','防洪堤加固','卫生院设备','公交加密','污水管网','养老服务','停车位','产业路','护学岗','电梯加装','垃圾清运']`
const ASKS = `ARRAY['的建议','资金保障的建议','纳入年度计划的建议','管护机制的建议','试点的建议']`
const DAY = `to_char(date '2026-01-01' + (random() * 200)::int - 100, 'YYYY-MM-DD')`

/** A congress with its people, made once. Owner's connection: it goes past the application on purpose, to be quick. */
export async function makeCongress(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO congress (id, name, "shortName", level, "regionCode", path, "officeName") VALUES ('${CONGRESS}', '测速县人民代表大会', '测速县人大', 'county', '000000', '${CONGRESS}/', '代表工作委员会');
    INSERT INTO term (id, "congressId", number, "startsOn") VALUES ('bench-term', '${CONGRESS}', 18, '2021-11-01');
    INSERT INTO sitting (id, "termId", number, "startsOn", "endsOn") VALUES ('bench-sitting', 'bench-term', 5, '2026-02-02', '2026-02-05');
    INSERT INTO unit (id, "congressId", system, name) SELECT 'bench-unit-' || n, '${CONGRESS}', 'government', '县测速' || n || '局' FROM generate_series(1, ${UNITS}) n;
    INSERT INTO person (id, name, "loginName") SELECT 'bench-author-' || n, '代表' || n, 'bench-author-' || n FROM generate_series(1, ${DEPUTIES}) n;
    INSERT INTO deputy (id, "personId", "congressId", "termId") SELECT 'bench-deputy-' || n, 'bench-author-' || n, '${CONGRESS}', 'bench-term' FROM generate_series(1, ${DEPUTIES}) n;
    INSERT INTO person (id, name, "loginName") VALUES ('bench-officer', '测速员', 'bench-officer');
    INSERT INTO role_grant (id, "personId", "congressId", role, "deputyId") SELECT 'bench-grant-' || n, 'bench-author-' || n, '${CONGRESS}', 'deputy', 'bench-deputy-' || n FROM generate_series(1, ${DEPUTIES}) n;
    INSERT INTO role_grant (id, "personId", "congressId", role) VALUES ('bench-grant-officer', 'bench-officer', '${CONGRESS}', 'officer');
    INSERT INTO installation (id) VALUES (1) ON CONFLICT DO NOTHING;
    CREATE OR REPLACE FUNCTION bench_pieces(t text) RETURNS text[] LANGUAGE sql IMMUTABLE AS
      $$ SELECT coalesce(array_agg(DISTINCT substr(t, n, 2)), '{}') FROM generate_series(1, length(t) - 1) n $$`)
}

/** Suggestions number `from` to `to` with parts, replies and the events of their history. Most are closed, as in a real archive. */
export async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE made AS
    SELECT n, 'bench-' || lpad(n::text, 8, '0') AS id, lpad(n::text, greatest(4, length(n::text)), '0') AS number,
      '关于' || (${PLACES})[1 + (n % 12)] || (${THINGS})[1 + (n / 12 % 14)] || (${ASKS})[1 + (n / 168 % 5)] || (n / 840) AS title,
      (ARRAY['submitted','accepted','handling','replied','evaluated','evaluated'])[1 + (n / 10 % 6)] AS busy,
      n % 10 <> 0 AS past, 1 + n % ${DEPUTIES} AS who, 1 + n % ${UNITS} AS lead, 1 + (n + 7) % ${UNITS} AS co, ${DAY} AS "dueOn"
    FROM generate_series(${from}::int, ${to}::int) n;
    INSERT INTO suggestion (id, "congressId", "termNumber", "sittingNumber", channel, number, state, "dueOn", title, situation, proposal, category, "formationBasis", "authorId",
        "submittedOn", "acceptedOn", "dispatchedOn", "replyDueOn", "changedAt", search)
      SELECT id, '${CONGRESS}', 18, 5, 'inSession', number, CASE WHEN past THEN 'closed' ELSE busy END, CASE WHEN past THEN NULL ELSE "dueOn" END, title,
        repeat('沿线五个村民小组三百一十二户出行不便，雨季平均每年中断十一次。', 6), repeat('请列入今年计划，明确管护单位和经费来源。', 4), CASE WHEN n % 10 = 1 THEN '${TENTH}' ELSE 'construction' END, '{}', 'bench-deputy-' || who,
        '2026-02-03', '2026-02-06', '2026-03-04', '2026-06-04', now() - n * interval '1 second', array_to_tsvector(bench_pieces(number || title) || bench_pieces('代表' || who))
      FROM made;
    INSERT INTO assignment (id, "suggestionId", "congressId", "unitId", role, state, "dueOn", "dispatchedOn")
      SELECT id || part.role, id, '${CONGRESS}', 'bench-unit-' || part.unit, part.role, CASE WHEN past THEN 'done' ELSE part.state END, CASE WHEN past THEN NULL ELSE "dueOn" END, '2026-03-04'
      FROM made, LATERAL (VALUES ('lead', lead, CASE WHEN busy = 'handling' THEN 'handling' ELSE 'issued' END), ('co', co, 'opined')) part (role, unit, state)
      WHERE past OR busy NOT IN ('submitted', 'accepted');
    INSERT INTO reply (id, "suggestionId", "assignmentId", round, kind, "resultClass", text, "letterNumber", "savedAt", "issuedAt", "issuedOn")
      SELECT id || 'reply', id, id || 'lead', 1, 'reply', 'A', repeat('一、关于列入计划的问题。已列入今年计划，批复资金到位。', 8), '测交建复〔2026〕' || n || ' 号', now(), now(), '2026-05-18' FROM made WHERE past;
    INSERT INTO event (kind, "recordId", "suggestionId", "congressId", action, "from", "to", "actorName", capacity, detail, at, "previousHash", hash)
      SELECT 'suggestion', id, id, '${CONGRESS}', step.action, step.before, step.after, '测速员', 'office', '{}', now() - step.ago * interval '1 day', '', md5(id || step.action)
      FROM made, LATERAL (VALUES ('begin', NULL, 'draft', 90), ('submit', 'draft', 'submitted', 80), ('accept', 'submitted', 'accepted', 70), ('dispatch', 'accepted', 'handling', 60),
        ('completeReply', 'handling', 'replied', 30), ('evaluate', 'replied', 'evaluated', 20), ('close', 'evaluated', 'closed', 10)) step (action, before, after, ago)
      WHERE past OR step.ago >= 70;
    DROP TABLE made`)
}

/** What statistics and visibility the planner goes by, as after a quiet night. */
export const settle = (client: pg.Client) => client.query('VACUUM ANALYZE')
