import { days, months, oneAxis, refusals, threeGrades, type Preset } from './preset'

// Revised on 2023-11-24; the new text was not read, so these are the numbers of 2016.
export const zhejiang2016: Preset = {
  code: 'zhejiang-2016',
  name: '浙江省2016年规定',
  place: '浙江省',
  year: 2016,
  regulation: '《浙江省人民代表大会代表建议、批评和意见办理的规定》',
  rules: {
    limits: {
      returnRequest: days(10, 'dispatched'),
      coOpinion: months(2, 'dispatched'),
      reply: months(3, 'signed'),
      // Its six months count, like the law's, from the dispatch: from the signing is said of the reply only.
      replyExtended: months(6, 'dispatched'),
      rehandle: months(1, 'rehandled'),
    },
    limitsOutOfSession: { review: days(7, 'submitted') },
    stages: { study: 'none' },
    satisfaction: { axes: oneAxis, grades: threeGrades },
    refusal: { codes: refusals(['PERSONAL', 'PETITION_RELAY', 'ACADEMIC_AD', 'EMPTY', 'TENDER']) },
    rounds: { restart: 'automatic' },
    // 交办机构同意: who handed it out, which is the office where nobody hands out after it.
    extension: { counts: 'fromDispatch', agreedBy: 'office' },
    merge: { replies: 'separate' },
    replies: 'eachCosigner',
    commitments: { secondReply: true },
  },
  articles: {
    'limits.reply': '第二十一条',
    'refusal.codes': '第六条',
    'merge.replies': '第十八条',
    'commitments.secondReply': '第二十条',
  },
  reasons: { 'limits.reply': '浙江省2016年规定第二十一条规定，答复期限从单位收到之日起算' },
  alsoSays: [
    { words: '2023年11月24日已经修订，各项期限可能已有变化', article: null },
    { words: '建议要有情况、有分析、有具体意见', article: '第七条' },
    { words: '重点督办的建议，征求意见后由主任会议确定', article: '第十二条' },
    { words: '办理中以走访、调研、座谈、电话、电子邮件等方式与代表沟通', article: '第十七条' },
    { words: '答复中写明会办单位的意见', article: '第十八条' },
    { words: '答复由主要负责人审核签发', article: '第二十二条' },
    { words: '答复附征询意见表', article: '第二十三条' },
    { words: '答复同时抄送选出该代表的市的代表工作机构', article: '第二十五条' },
    { words: '重点督办的结果向主任会议报告', article: '第二十八条' },
    { words: '答复前先经集体研究', article: null },
    { words: '受理以后及时交办，获准退回的及时重新交办', article: null },
    { words: '代表收到答复后评价', article: null },
    { words: '单位在全部办完后报告办理情况，常委会每年听取报告', article: null },
  ],
}
