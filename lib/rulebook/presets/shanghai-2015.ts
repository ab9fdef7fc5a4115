import { atTheSession, bothAxes, months, refusals, threeGrades, workingDays, type Preset } from './preset'

export const shanghai2015: Preset = {
  code: 'shanghai-2015',
  name: '上海市2015年规定',
  place: '上海市',
  year: 2015,
  regulation: '《上海市人民代表大会关于代表建议、批评和意见的规定》',
  rules: {
    limits: {
      returnRequest: workingDays(7, 'dispatched'),
      coOpinion: months(1, 'dispatched'),
      reply: months(3, 'dispatched'),
      // At most three months on top, not six in all.
      replyExtended: months(3, 'oldDueDate'),
      rehandle: months(1, 'rehandled'),
    },
    limitsInSession: { dispatch: atTheSession },
    limitsOutOfSession: { dispatch: workingDays(7, 'submitted') },
    stages: { study: 'office' },
    resultClasses: [
      { code: 'A', label: '已经解决，或者全部、部分采纳', demands: [], solved: true },
      { code: 'B', label: '列入本年度工作计划，有明确期限', demands: ['commitments'], solved: false },
      { code: 'C', label: '列入规划，有计划期限', demands: ['commitments'], solved: false },
      { code: 'D', label: '目前难以解决，作工作参考或者说明情况', demands: ['reason'], solved: false },
    ],
    satisfaction: { axes: bothAxes, grades: threeGrades, counts: 'anyAxis' },
    refusal: {
      codes: refusals(['PERSONAL', 'JUDICIAL', 'PETITION_RELAY', 'ACADEMIC_AD', 'EMPTY', 'OUT_OF_SCOPE'], {
        PERSONAL: '解决代表本人、亲属的个人问题或者所在单位的个别问题',
      }),
    },
    rounds: { restart: 'office', after: ['faceToFace'] },
    extension: { counts: 'fromDueDate' },
    withdrawal: { joint: 'all' },
    replies: 'eachCosigner',
    // The two kinds that carry a date.
    commitments: { classes: ['B', 'C'], signedExplanation: true, carryOver: true },
  },
  articles: {
    'stages.study': '第二十一条',
    resultClasses: '第十八条',
    'satisfaction.axes': '第二十一条',
    'satisfaction.counts': '第二十一条',
    'refusal.codes': '第八条',
    'rounds.restart': '第二十一条',
    'withdrawal.joint': '第十条',
    'commitments.classes': '第十八条',
    'commitments.signedExplanation': '第二十二条',
    'commitments.carryOver': '第二十二条',
  },
  alsoSays: [
    { words: '不宜作为建议的，向代表说明', article: '第八条' },
    { words: '涉及国家秘密的，各个环节按保密规定办理', article: '第九条' },
    { words: '代表可以提出希望由哪个单位承办，交办时应当考虑', article: '第十二条' },
    { words: '代表对交办有异议的，应当答复代表', article: '第十四条' },
    { words: '答复中写明会办单位的意见', article: '第十七条' },
    { words: '上届没有办完的，单位继续向原提出人负责', article: '第十九条' },
    { words: '届末仍没有办完的，书面说明', article: '第二十二条' },
    { words: '会议闭幕后一个月内召开交办会', article: null },
    { words: '获准退回的，及时重新交办', article: null },
    { words: '延期须提交书面报告并经同意', article: null },
    { words: '重新办理后仍不满意的，可以组织当面沟通', article: null },
    { words: '单位在年中和年末报告办理情况；常委会在年中和下一次代表大会会议前听取报告', article: null },
  ],
}
