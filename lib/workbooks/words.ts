import type { LedgerKey } from '@/lib/workbooks/ledgers'

/** What the log says of whoever took it. */
export const exportWords: Record<LedgerKey, string> = {
  suggestions: '导出建议台账', opinions: '导出群众意见台账', commitments: '导出承诺台账', batches: '导出交办批次', disputes: '导出协调表', publications: '导出公开台账', topics: '导出重点督办台账', acts: '导出督办活动台账', requirements: '导出督办要求台账', pushes: '导出催办台账',
  stations: '导出站点台账', reviews: '导出站点检查台账', households: '导出结对联系台账', receptions: '导出接待台账', deputies: '导出代表名册', units: '导出单位名册', committees: '导出委员会名册',
  people: '导出人员名册', entrusted: '导出转办台账', commitmentFigures: '导出承诺统计', waits: '导出办理时间统计', below: '导出下级人大统计', chains: '导出三联台账', regions: '导出行政区划表',
}
