import type pg from 'pg'
import { CONGRESS } from './county'

const STATIONS = 100
export const STATION = 'bench-station-1'

const TOWNS = `ARRAY['云溪镇','河口镇','城关镇','石桥镇','茶园乡','龙潭镇','青泥镇','松岭镇','杉坪镇','枫香镇','高寨乡','雪峰乡']`
const SPOTS = `ARRAY['东街','柳树巷','粮站巷','老车站','菜市场门口','大桥头','中心小学门口','卫生院门口','一组','三组','上寨','村口','水库边','晒谷场','进村路','通组路','新区一期']`
const THINGS = `ARRAY['路灯坏了两盏','下水道堵了','垃圾三天没有人收','路面坑坑洼洼','自来水傍晚就没有水','班车一天只有两趟','灌溉渠塌了一段','停车位太少','广场舞吵到半夜','井盖破了','电压低灯一闪一闪','野狗成群','药店关门早','养殖场污水排到河里','护栏撞断了','养老金认证不会弄']`
const ENDS = `ARRAY['老人摔过','孩子上学不方便','说过几回了','请尽快看一看','影响大家出行','下雨更不敢走','希望早点解决']`

/** Stations with an officer each. */
export async function makeStations(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO region (code, level, name, path) VALUES ('000000', 'county', '测速县', '000000/');
    INSERT INTO station (id, "congressId", "regionCode", tier, name) SELECT 'bench-station-' || n, '${CONGRESS}', '000000', 'station', '测速' || n || '联络站' FROM generate_series(1, ${STATIONS}) n;
    INSERT INTO person (id, name, "loginName") SELECT 'bench-liaison-' || n, '联络员' || n, 'bench-liaison-' || n FROM generate_series(1, ${STATIONS}) n;
    INSERT INTO role_grant (id, "personId", "congressId", role, "stationId") SELECT 'bench-grant-liaison-' || n, 'bench-liaison-' || n, '${CONGRESS}', 'liaison', 'bench-station-' || n FROM generate_series(1, ${STATIONS}) n`)
}

/** Opinions `from` to `to`, as after years: nine of ten are over, every twentieth matter is told by nine others. One in a hundred is shown to everyone. */
export async function fillOpinions(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE made AS
    SELECT n, 'bench-o-' || lpad(n::text, 8, '0') AS id, '2026' || lpad(n::text, 6, '0') AS number,
      (${TOWNS})[1 + (n % 12)] || (${SPOTS})[1 + (n / 12 % 17)] AS place, (${THINGS})[1 + (n / 7 % 16)] AS thing, (${ENDS})[1 + (n / 3 % 7)] AS ending,
      CASE WHEN n % 20 BETWEEN 1 AND 9 AND n / 20 % 2 = 0 THEN 'bench-o-' || lpad((n - n % 20)::text, 8, '0') END AS main,
      (ARRAY['received','accepted','routed','answered','routed'])[1 + (n / 10 % 5)] AS busy, n % 10 = 0 AND n > ${from} AS live, n / 20 % 2 = 0 AND n % 20 = 0 AS head,
      now() - (($1::int - n) % 700) * interval '1 day' - n * interval '1 second' AS at
    FROM generate_series(${from}::int, ${to}::int) n WHERE n >= 20;
    `.replace('$1::int', '1000000'))
  await client.query(`
    INSERT INTO opinion (id, "congressId", number, channel, "stationId", state, "dueOn", text, place, category, route, "unitId", "joinedIntoId", "textIndex", "keyIndex", "phoneIndex", "receivedAt", "receivedOn", "closedOn", search)
      SELECT id, '${CONGRESS}', number, 'code', 'bench-station-' || (1 + n % ${STATIONS}), CASE WHEN main IS NULL AND live THEN busy ELSE 'closed' END, CASE WHEN main IS NULL AND live THEN to_char(now() + ((n % 40) - 10) * interval '1 day', 'YYYY-MM-DD') END,
        place || thing || '，' || ending || '，第' || n || '次。', place, CASE WHEN n % 500 = 0 THEN 'culture' ELSE 'construction' END, CASE WHEN live AND busy = 'routed' THEN 'unit' END, 'bench-unit-' || (1 + n % 40), main, md5(id), md5('key' || id), CASE WHEN n % 3 = 0 THEN md5('p' || n) END,
        at, to_char(at, 'YYYY-MM-DD'), CASE WHEN main IS NULL AND live THEN NULL ELSE to_char(at, 'YYYY-MM-DD') END, array_to_tsvector(bench_pieces(place || thing) || bench_pieces(ending) || bench_pieces(number))
      FROM made ORDER BY (main IS NOT NULL), n;
    INSERT INTO opinion_shown ("opinionId", "congressId", "stationId", text, "shownAt", "shownById", search)
      SELECT id, '${CONGRESS}', 'bench-station-' || (1 + n % ${STATIONS}), place || thing, at, 'bench-officer', array_to_tsvector(bench_pieces(place || thing)) FROM made WHERE n % 100 = 0;
    INSERT INTO event (kind, "recordId", "congressId", action, "to", "actorName", capacity, detail, at, "previousHash", hash) SELECT 'opinion', id, '${CONGRESS}', 'receive', 'received', '反映人', 'constituent', '{}', at, '', md5(id) FROM made;
    DROP TABLE made`)
}
