import type { Field, Reading } from '@/lib/ledgers/field'

/** The headings of an exported ledger; the same words name the choices when columns are mapped. */
export const fieldWords: Record<Field, string> = {
  reference: '来源编号',
  province: '省份',
  place: '地方',
  level: '层级',
  term: '届',
  sitting: '次会议',
  number: '编号',
  title: '标题',
  category: '类别',
  channel: '提出方式',
  proposer: '提出人',
  leadDeputy: '领衔代表',
  cosigners: '附议代表',
  delegation: '代表团',
  leadUnits: '主办单位',
  coUnits: '会办单位',
  separateUnits: '分办单位',
  submittedOn: '提交时间',
  dispatchedOn: '交办时间',
  signedOn: '签收时间',
  limit: '答复时限',
  repliedOn: '答复时间',
  resultClass: '办理结果',
  grade: '代表评价',
  attitude: '态度评价',
  result: '结果评价',
  evaluatedOn: '评价时间',
  isKeyTopic: '重点督办',
  situation: '内容',
  analysis: '原因分析',
  proposal: '具体建议',
  remark: '备注',
}
export const readingWords: Record<Reading, string> = { ...fieldWords, note: '原样留存', '': '不导入' }

export const runStateWords = { preview: '待核对', running: '正在导入', done: '已导入', failed: '没有导入' } as const

/** Why a ledger as a whole cannot be read. */
export const ledgerProblems = {
  noHeading: '没有找到表头。前 15 行里要有一行写着“标题”（或者“案由”“建议名称”）这样的列名。',
  noRows: '只有表头，没有内容。',
  noTitle: '还没有哪一列对应到“标题”。没有标题无法导入。',
  twice: (label: string) => `有两列都对应到“${label}”。请只留一列。`,
}
