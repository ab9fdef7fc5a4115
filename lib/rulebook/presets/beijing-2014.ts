import { months, refusals, threeGrades, workingDays, type Preset } from './preset'

export const beijing2014: Preset = {
  code: 'beijing-2014',
  name: '北京市2014年条例',
  place: '北京市',
  year: 2014,
  regulation: '《北京市人民代表大会代表建议、批评和意见办理条例》',
  rules: {
    limits: {
      reply: months(3, 'dispatched'),
      replyExtended: months(6, 'dispatched'),
      evaluate: workingDays(15, 'replied'),
      rehandle: months(2, 'rehandled'),
    },
    stages: { study: 'none' },
    satisfaction: { grades: threeGrades },
    refusal: {
      codes: refusals(['PERSONAL', 'JUDICIAL', 'PETITION_RELAY', 'ACCUSATION', 'ACADEMIC_AD', 'TENDER', 'CONFLICT'], {
        JUDICIAL: '要求对正在办理的案件作出裁决',
        ACADEMIC_AD: '属于学术探讨、产品推介或者法律、政策咨询',
      }),
    },
    rounds: { restart: 'automatic' },
    // 交办机关同意: who handed it out, which is the office where nobody hands out after it.
    extension: { counts: 'fromDispatch', agreedBy: 'office' },
    // Only before it is handed out.
    withdrawal: { until: 'proposed' },
    commitments: { signedExplanation: true },
  },
  articles: {
    'refusal.codes': '第十二条',
    'withdrawal.until': '第十三条',
    'commitments.signedExplanation': '第二十六条',
  },
  alsoSays: [
    { words: '建议写明标题、事由、具体意见，以及代表姓名、代表证号码和联系方式', article: '第九条' },
    { words: '一人提出和联名提出的效力相同', article: '第十条' },
    { words: '不宜作为建议的，向代表说明', article: '第十三条' },
    { words: '超出本市职权的，常委会可以与上级人大代表协调，单位可以向上反映', article: '第二十条' },
    { words: '不得泄露代表受保护的个人信息', article: '第二十五条' },
    { words: '承诺不能落实的，由负责人签署书面说明，抄送人大', article: '第二十六条' },
    { words: '会议期间的建议在闭幕当天移交常委会；闭会期间的建议经主任会议交办', article: null },
    { words: '承诺事项书面报告进展', article: null },
    { words: '常委会每年听取办理情况报告', article: null },
  ],
}
