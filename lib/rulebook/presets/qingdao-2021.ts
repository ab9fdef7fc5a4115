import { months, refusals, threeGrades, workingDays, type Preset } from './preset'

export const qingdao2021: Preset = {
  code: 'qingdao-2021',
  name: '青岛市2021年条例',
  place: '青岛市',
  year: 2021,
  regulation: '《青岛市人民代表大会代表建议、批评和意见工作条例》',
  rules: {
    limits: {
      returnRequest: workingDays(5, 'dispatched'),
      coOpinion: months(1, 'dispatched'),
      reply: months(3, 'dispatched'),
      replyExtended: months(6, 'dispatched'),
    },
    limitsOutOfSession: { dispatch: workingDays(5, 'submitted') },
    satisfaction: { grades: threeGrades },
    refusal: {
      codes: refusals(['PERSONAL', 'JUDICIAL', 'PETITION_RELAY', 'ACCUSATION', 'ACADEMIC_AD', 'EMPTY'], { PETITION_RELAY: '转递群众的投诉类来信' }),
    },
    // A reply is given anew after an organised 测评; who begins it and how often is not stated.
    rounds: { after: ['thirdParty'] },
    extension: { counts: 'fromDispatch', agreedBy: 'office', tellDeputy: true },
    withdrawal: { until: 'handling' },
    replies: 'lead',
    publicity: { wish: 'full', reply: 'open' },
  },
  articles: {
    'refusal.codes': '第十一条',
    'rounds.after': '第三十一条',
    'withdrawal.until': '第十二条',
    'publicity.wish': '第三十条',
    'publicity.reply': '第三十条',
  },
  alsoSays: [
    { words: '涉及国家秘密的，各个环节按保密规定办理', article: '第六条' },
    { words: '不宜作为建议的，向代表说明', article: '第十一条' },
    { words: '代表可以要求不让他人知道提出人', article: '第十八条' },
    { words: '申请退回没有获准的，单位应当继续办理', article: '第十九条' },
    { words: '重点督办的建议由主任会议确定；闭会期间反映强烈的，可以走“直通车”', article: '第二十条' },
    { words: '重点督办的建议由单位主要负责人领办', article: '第二十二条' },
    { words: '答复中写明会办单位的意见', article: '第二十四条' },
    { words: '单位建立承诺事项台账，录入进展', article: '第二十七条' },
    { words: '一般由单位负责人当面答复，重点督办的由主要负责人当面答复', article: '第二十八条' },
    { words: '答复逐条回应建议', article: '第二十九条' },
    { words: '考核落实率和满意度，落实率占的比重更大', article: '第三十一条' },
    { words: '重点督办的结果向主任会议报告', article: '第三十五条' },
    { words: '组织代表测评；不满意的，测评或者评估后重新答复', article: null },
    { words: '联名建议的答复，按约定由领衔代表转告其他代表', article: null },
    { words: '视察、联系群众中提出的建议，一个月内办理', article: null },
    { words: '单位每年第四季度报告办理情况，常委会每年第四季度听取报告', article: null },
  ],
}
