import type { Kind } from '@/lib/rosters/roster'

export const kindWords: Record<Kind, { title: string; noun: string; measure: string; back: string; label: string }> = {
  deputies: { title: '导入代表名册', noun: '代表', measure: '位', back: 'deputies', label: '代表' },
  stations: { title: '导入代表站点', noun: '站点', measure: '个', back: '', label: '代表站点' },
  opinions: { title: '导入群众意见台账', noun: '意见', measure: '件', back: '', label: '群众意见' },
  units: { title: '导入承办单位', noun: '单位', measure: '个', back: 'units', label: '承办单位' },
  replies: { title: '登记纸质答复', noun: '答复', measure: '份', back: '', label: '纸质答复' },
  evaluations: { title: '登记纸质评价', noun: '评价', measure: '份', back: '', label: '纸质评价' },
}

export const rosterProblems = {
  missing: '找不到这份表。',
  gone: '这份表的文件已经不在平台上了，需要重新上传。',
  noHeading: (label: string) => `没有找到“${label}”这一列。表头要在前 12 行里，可以下载空表照着填。`,
  noRows: '表头下面没有内容。',
  otherColumns: '列数与文件不符。刷新页面再选。',
  twice: '有两列对应到同一项，只留一列。',
  underWay: '这份表正在导入，或者已经导入。',
  byCounty: '站点由县级人大建立。请把表交给县人大导入，或者在这里一个一个设立。',
} as const
