import { canAnywhere, type Actor } from '@/lib/policy'
import { listDeskTowns, listStations, readStationFilter, stationQuery, type StationRow } from '@/lib/stations/list'
import { stationStateWords, tierWords } from '@/lib/stations/words'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

const columns: readonly Column<StationRow>[] = [
  positionColumn,
  { head: '乡镇（街道）', width: 16, cell: ({ town }) => town },
  { head: '名称', width: 36, cell: ({ name }) => name },
  { head: '类别', width: 14, cell: ({ tier }) => tierWords[tier] },
  { head: '地址', width: 40, cell: ({ address }) => address },
  { head: '开放时间', width: 28, cell: ({ opening }) => opening },
  { head: '电话', width: 16, cell: ({ phone }) => phone },
  { head: '进站代表', width: 8, kind: 'number', cell: ({ deputies }) => deputies },
  { head: '状态', width: 10, cell: ({ state }) => stationStateWords[state].label },
]

/** 代表之家和联络站台账 */
export async function stationWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'station.list')) return null
  const filter = { ...readStationFilter(asked), after: null }
  const { q, town, tier, closed } = filter
  const [{ total }, towns] = await Promise.all([listStations(actor, filter, 1), town ? listDeskTowns(actor) : []])
  return {
    title: '代表站点台账', columns, count: total,
    query: stationQuery(filter),
    conditions: conditionsOf(q && `查找：${q}`, towns.find(({ code }) => code === town)?.name, tier && tierWords[tier], closed && '已停用'),
    rows: (footer) => sheetRows(columns, everyPage<StationRow, string>((after) => listStations(actor, { ...filter, after }, 500)), footer),
  }
}
