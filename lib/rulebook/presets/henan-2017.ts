import { months, oneAxis, threeGrades, workingDays, type Preset } from './preset'

export const henan2017: Preset = {
  code: 'henan-2017',
  name: '河南省2017年办法',
  place: '河南省',
  year: 2017,
  regulation: '《河南省人民代表大会代表建议、批评和意见办理办法》',
  rules: {
    limits: {
      returnRequest: workingDays(10, 'dispatched'),
      redispatch: workingDays(10, 'returned'),
      coOpinion: months(2, 'dispatched'),
      reply: months(3, 'signed'),
      // Its six months count, like the law's, from the dispatch: from the signing is said of the reply only.
      replyExtended: months(6, 'dispatched'),
      evaluate: workingDays(10, 'replied'),
      rehandle: months(1, 'rehandled'),
    },
    stages: { study: 'none' },
    satisfaction: { axes: oneAxis, grades: threeGrades },
    rounds: { max: 2, restart: 'automatic', after: ['thirdParty'] },
    extension: { counts: 'fromDispatch', tellDeputy: true },
    merge: { replies: 'separate' },
    replies: 'eachCosigner',
    publicity: { wish: 'full', reply: 'open', evaluation: true },
  },
  articles: {
    'limits.reply': '第二十条',
    'rounds.after': '第二十二条',
    'merge.replies': '第二十一条',
    'publicity.wish': '第二十九条',
    'publicity.reply': '第二十九条',
    'publicity.evaluation': '第二十九条',
  },
  reasons: { 'limits.reply': '河南省2017年办法第二十条规定，答复期限从单位收到之日起算' },
  alsoSays: [
    { words: '没有不予受理的清单，只有一般要求', article: '第八条' },
    { words: '联名的代表签名确认', article: '第九条' },
    { words: '代表可以提出希望由哪个单位承办，交办时应当考虑', article: '第十二条' },
    { words: '要靠上级解决的，写明已经怎样反映', article: '第十九条' },
    { words: '答复由主要负责人审核签发', article: '第二十一条' },
    { words: '再次办理后仍不满意的，请专家评估，单位按评估意见办理', article: '第二十二条' },
    { words: '涉及国家秘密、商业秘密、个人隐私，或者代表不同意的，不公开', article: '第二十九条' },
    { words: '涉及招标投标的，按其他程序办理', article: null },
    { words: '单位每年8月31日前报告办理情况，常委会每年听取报告', article: null },
    { words: '承诺事项的落实情况，同时报告代表和人大', article: null },
  ],
}
