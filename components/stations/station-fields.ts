import type { FieldOf } from '@/components/settings/form-of'
import type { Board } from '@/lib/stations/queries'
import { TIERS } from '@/lib/stations/station'
import { tierWords } from '@/lib/stations/words'

type Place = { code: string; name: string; under: string }

/** The facts of a station, empty or as they stand. */
export function stationFields(places: readonly Place[], board?: Board): FieldOf[] {
  return [
    { name: 'name', label: '名称', value: board?.name, max: 60, hint: '照牌子上写，例如：云溪镇大坪村代表联络站' },
    { name: 'tier', label: '类别', kind: 'select', value: board?.tier ?? 'station', options: TIERS.map((value) => ({ value, label: tierWords[value] })) },
    { name: 'regionCode', label: '在哪个乡镇、村', kind: 'select', value: board?.regionCode ?? '', options: [{ value: '', label: '请选' }, ...places.map(({ code, name, under }) => ({ value: code, label: under ? `${under} · ${name}` : name }))] },
    { name: 'address', label: '地址', optional: true, value: board?.address, max: 120, hint: '写到门口认得出来，例如：村民委员会便民服务大厅旁' },
    { name: 'opening', label: '开放时间', optional: true, value: board?.opening, max: 120, hint: '例如：工作日 9:00—17:00；赶场天有代表值班' },
    { name: 'phone', label: '电话', kind: 'tel', optional: true, value: board?.phone, max: 40, hint: '站点的公开电话，不写个人手机' },
    { name: 'functions', label: '功能', optional: true, value: board?.functions.join('、'), max: 300, hint: '用顿号隔开，例如：接待选民、收集群众意见' },
    { name: 'facts', label: '介绍', kind: 'long', optional: true, value: board?.facts, max: 1_000 },
    { name: 'areaSquare', label: '面积（平方米）', kind: 'number', optional: true, value: board?.areaSquare?.toString() ?? '' },
    { name: 'openedOn', label: '挂牌日期', kind: 'day', optional: true, value: board?.openedOn ?? '' },
    { name: 'place', label: '坐标', optional: true, value: board?.latitude != null ? `${board.latitude}, ${board.longitude}` : '', hint: '纬度, 经度，例如 27.72, 109.18' },
  ]
}
