import { annualReport } from '@/lib/annual/report'
import type { LetterSource } from '@/lib/assignments/letter'
import { consultationPaper, returnPaper, type Scale } from '@/lib/documents/consultation'
import { coOpinionPaper } from '@/lib/documents/co-opinion'
import { dispatchNotice } from '@/lib/documents/dispatch-notice'
import { orderPaper } from '@/lib/documents/order'
import type { Paper, PaperKind } from '@/lib/documents/paper'
import { replyPaper } from '@/lib/documents/reply-letter'
import { suggestionSheet } from '@/lib/documents/suggestion-sheet'
import { talkRecord } from '@/lib/documents/talk-record'
import { FIGURES, NO_PROMISES, type Figure, type Sums } from '@/lib/reports/measures'
import type { PushRow } from '@/lib/supervision/unit-queries'

// One invented suggestion from beginning to end: by it a template is tried, and its names are all the names there are.
const source: LetterSource = { organ: '县交通运输局', congress: '某县人大', termNumber: 18, sittingNumber: 5, channel: 'inSession', number: '0001', title: '关于硬化通村公路的建议', proposer: { names: '张某某', kind: 'joint' }, coUnits: ['县财政局'] }
const scale: Scale = { axes: ['办理态度', '办理结果'], grades: ['满意', '基本满意', '不满意'] }
const office = '某县人大代表工作委员会'
const given = { source, scale, letterNumber: '某交建复〔2026〕1号', issuedOn: '2026-05-18', office, officePhone: '0000-0000000' }
const push: PushRow = {
  id: '', version: 0, suggestionId: '', suggestionNumber: '0001', title: source.title, unit: source.organ, kind: 'order', channel: 'platform', number: '某人督〔2026〕1号', text: '请书面说明工程进度。', spokeWith: '', dueOn: '2026-06-30', state: 'answered',
  answer: '已复工。', reason: '', receivedOn: '2026-06-02', answeredOn: '2026-06-20', sentOn: '2026-06-01', sentByName: '王某某', actions: [],
}

const sums: Sums = { ...Object.fromEntries(FIGURES.map((figure) => [figure, 1])) as Record<Figure, number>, classes: {}, promises: { ...NO_PROMISES, promised: 2, owed: 1, kept: 1 } } // every figure is a key
const one = (label: string) => [{ label, count: 1 }]

/** A paper of each kind about the invented suggestion. */
export const examples: Record<PaperKind, () => Paper> = {
  reply: () => replyPaper({ source, office, scale, letter: { resultClass: 'B', publicity: 'open', letterNumber: given.letterNumber, issuedOn: given.issuedOn, contact: '李某某，0000-0000000', text: '一、关于资金的问题。已列入明年预算。\n二、关于工期的问题。明年十月底前完工。' }, commitments: [{ text: '硬化通村公路 12 公里', dueOn: '2027-10-31', responsible: '李某某' }, { text: '安装护栏 3 公里', dueOn: '2027-11-30', responsible: '李某某' }] }),
  opinion: () => coOpinionPaper({ source: { ...source, organ: '县财政局' }, text: '资金可以安排。', letterNumber: '某财办〔2026〕1号', issuedOn: '2026-04-20', contact: '赵某某，0000-0000000', leads: [source.organ] }),
  notice: () => ({
    ...dispatchNotice({ organ: office, place: '某县', termNumber: 18, sitting: '五次会议', on: '2026-03-01', instruction: '请于五月底前报送进度。', contact: '0000-0000000', handed: (['县交通运输局', '县财政局'] as const).map((unit, index) => ({ number: '0001', title: source.title, proposer: '张某某', unit, role: index === 0 ? 'lead' : 'co', dueOn: '2026-06-01' })) }),
    number: '某人代〔2026〕1号',
  }),
  consultation: () => consultationPaper(given),
  return: () => returnPaper(given, { grades: scale.axes.map((axis) => ({ axis, label: '满意' })), reason: '希望早日动工。', evaluatedOn: '2026-05-30', isLate: false }),
  talk: () => talkRecord({ number: '0001', title: source.title, office: { congress: source.congress, name: '代表工作委员会', short: '代工委', phone: '' }, proposer: { names: '张某某' } }, {
    state: 'confirmed', method: 'faceToFace', stage: 'before', heldOn: '2026-04-02', place: '代表之家', unit: source.organ, unitPeople: '李某某', content: '介绍了建设计划。', deputyOpinion: '希望早日动工。', agreed: '五月底前答复。', objection: '',
  }),
  order: () => orderPaper(push, { organ: office, phone: '0000-0000000' }),
  sheet: () => suggestionSheet({
    number: '0001', title: source.title, series: '十八届人大五次会议', channel: 'inSession', category: '交通运输', phone: '00000000000', office: { congress: source.congress }, parts: [{ unit: source.organ, role: 'lead' }],
    proposer: { names: '张某某', kind: 'joint', delegation: '某镇代表团', cosigners: ['王某某', '刘某某'], cosignerCount: 2, isSecret: false },
    text: { situation: '雨天泥泞，学生上学不便。', analysis: '资金不足。', proposal: '列入明年计划。', suggestedUnits: source.organ, bases: ['走访选民'], publicity: 'full', publicityWhy: '', faceReply: true },
  }),
  annual: () => annualReport({ organ: office, congress: source.congress, on: '2026年12月31日' }, {
    year: 2026, sums, refused: 1, earlier: { owed: 1, kept: 1 }, scheme: one('B类 列入计划'), channels: one('会议期间'), kinds: one('联名提出'), categories: one('交通运输'), delegations: one('某镇代表团'), systems: one('政府系统'), units: [{ label: source.organ, sums }],
  }, { problems: '有的承诺进展慢。', next: '逐项督办。' }),
}
