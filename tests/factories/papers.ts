import { annualReport } from '@/lib/annual/report'
import type { LetterSource } from '@/lib/assignments/letter'
import { consultationPaper, returnPaper, scaleOf } from '@/lib/documents/consultation'
import { coOpinionPaper } from '@/lib/documents/co-opinion'
import { dispatchNotice, type Handed } from '@/lib/documents/dispatch-notice'
import { orderPaper } from '@/lib/documents/order'
import type { Paper } from '@/lib/documents/paper'
import { replyPaper } from '@/lib/documents/reply-letter'
import { suggestionSheet, type SheetGiven } from '@/lib/documents/suggestion-sheet'
import { talkRecord } from '@/lib/documents/talk-record'
import { FIGURES, NO_PROMISES, type Sums } from '@/lib/reports/measures'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { PushRow } from '@/lib/supervision/unit-queries'

export const source: LetterSource = { organ: '县交通运输局', congress: '青岚县人大', termNumber: 18, sittingNumber: 5, channel: 'inSession', number: '0036', title: '关于乡村公路的建议', proposer: { names: '罗闻溪', kind: 'joint' }, coUnits: ['县财政局'] }
export const office = '青岚县人大代表工作委员会'
export const scale = scaleOf(defaultRulebook)
export const letter = { resultClass: 'B', publicity: 'open', letterNumber: '青交建复〔2026〕18 号', issuedOn: '2026-05-18', contact: '秦志远，0855-1234567', text: '一、关于经费的问题。已列入预算。' }
export const promises = [{ text: '硬化 12 公里', dueOn: '2026-10-31', responsible: '谢石屿' }]

const said = '全县乡镇公路养护里程一千二百公里，今年安排养护资金三千万元，其中县级配套八百万元，余下由省级补助解决。'
const LONG = ['一、关于经费的问题', ...Array.from({ length: 6 }, () => said.repeat(2)), '二、关于养护的问题', '（一）落实责任。' + said, '（二）加强巡查。' + said, '1.每月巡查一次。' + said, '（1）雨季每周一次。' + said].join('\n')
const given = { source, scale, letterNumber: '青交建复〔2026〕18号', issuedOn: '2026-05-18', office, officePhone: '0855-7654321' }

const handed = (index: number, unit: string): Handed => ({ number: String(index).padStart(4, '0'), title: `关于改善第${index}片区道路照明和排水设施的建议`, proposer: '罗闻溪', unit, role: index % 3 === 0 ? 'co' : 'lead', dueOn: '2026-06-01' })
const notice = (rows: readonly Handed[], instruction = '') => dispatchNotice({ organ: office, place: '青岚县', termNumber: 18, sitting: '五次会议', on: '2026-03-01', handed: rows, instruction, contact: '0855-7654321' })

const push: PushRow = {
  id: 'p', version: 0, suggestionId: 's', suggestionNumber: '0036', title: source.title, unit: '县交通运输局', kind: 'order', channel: 'platform', number: '青人督〔2026〕3号', text: '请在月底前书面说明硬化工程为什么停工。', spokeWith: '',
  dueOn: '2026-06-30', state: 'answered', answer: '因雨停工，已复工。', reason: '', receivedOn: '2026-06-02', answeredOn: '2026-06-20', sentOn: '2026-06-01', sentByName: '周映川', actions: [],
}
const sheet: SheetGiven = {
  number: '0036', title: source.title, series: '十八届人大五次会议', channel: 'inSession', category: '交通运输', phone: '13900000000', office: { congress: '青岚县人大' }, parts: [{ unit: '县交通运输局', role: 'lead' }, { unit: '县财政局', role: 'co' }],
  proposer: { names: '罗闻溪', kind: 'joint', delegation: '云溪镇代表团', cosigners: Array.from({ length: 24 }, (_, index) => `代表${index + 1}`), cosignerCount: 24, isSecret: false },
  text: { situation: said.repeat(4), analysis: said, proposal: `一、加大投入。${said}\n二、加强养护。${said}`, suggestedUnits: '县交通运输局', bases: ['专题调研'], publicity: 'full', publicityWhy: '', faceReply: true },
}
const talk = { state: 'confirmed', method: 'faceToFace', stage: 'before', heldOn: '2026-04-02', place: '云溪镇代表之家', unit: '县交通运输局', unitPeople: '谢石屿、秦志远', content: said, deputyOpinion: '希望早日动工。', agreed: '五月底前答复。', objection: '' } as const

const sums = (all: number): Sums => ({ ...Object.fromEntries(FIGURES.map((figure) => [figure, all])) as Record<(typeof FIGURES)[number], number>, classes: {}, promises: { ...NO_PROMISES, promised: 9, owed: 6, kept: 5 } }) // every figure of the list is there
const half = [{ label: '会议期间', count: 30 }, { label: '闭会期间', count: 10 }]
const nobody: SheetGiven = { ...sheet, number: null, phone: null, parts: [], proposer: { ...sheet.proposer, kind: 'single', names: null, delegation: null, cosigners: [] }, text: { ...sheet.text, analysis: '', proposal: '', suggestedUnits: '', bases: [] } }
const silent: LetterSource = { ...source, coUnits: [], proposer: { names: null, kind: 'single' } }

/** Every kind of paper, as it usually is, and as it is when there is very much or very little to say. */
export const papers = {
  reply: replyPaper({ source, letter, office, scale, commitments: promises }),
  longReply: replyPaper({ source: { ...source, organ: '县人力资源和社会保障局', coUnits: ['县财政局', '县自然资源局', '县住房和城乡建设局'] }, letter: { ...letter, text: LONG }, office, scale, commitments: Array.from({ length: 6 }, (_, index) => ({ ...promises[0]!, text: `${said}（${index + 1}）` })) }),
  bareReply: replyPaper({ source: silent, letter: { ...letter, letterNumber: '', issuedOn: '', contact: '', text: '已办理。' }, office, scale, commitments: [] }),
  opinion: coOpinionPaper({ source: { ...source, organ: '县财政局' }, text: LONG, letterNumber: '青财办〔2026〕7 号', issuedOn: '2026-04-20', contact: '吴清和，0855-2222222', leads: ['县交通运输局'] }),
  notice: notice([handed(1, '县交通运输局'), handed(1, '县财政局'), handed(2, '县教育局')], '请于五月底前报送办理进度。'),
  longNotice: notice(Array.from({ length: 60 }, (_, index) => handed(index + 1, `县第${(index % 24) + 1}局`))),
  batchNotice: { ...notice([handed(1, '县交通运输局')]), number: '青人代〔2026〕5号' },
  consultation: consultationPaper(given),
  return: returnPaper(given, { grades: scale.axes.map((axis) => ({ axis, label: scale.grades[0]! })), reason: '', evaluatedOn: '2026-05-30', isLate: true }),
  order: orderPaper(push, { organ: office, phone: '0855-7654321' }),
  card: orderPaper({ ...push, kind: 'yellow', number: '', dueOn: null, answer: '', receivedOn: null, answeredOn: null }, { organ: office, phone: '' }),
  talk: talkRecord({ number: '0036', title: source.title, office: { congress: '青岚县人大', name: '代表工作委员会', short: '代工委', phone: '' }, proposer: { names: '罗闻溪' } }, talk),
  sheet: suggestionSheet(sheet),
  bareSheet: suggestionSheet(nobody),
  annual: annualReport({ organ: office, congress: '青岚县人大', on: '2026年12月31日' }, { year: 2026, sums: sums(40), scheme: half, channels: half, kinds: half, categories: half, delegations: half, systems: half, units: [{ label: '县交通运输局', sums: sums(12) }], refused: 2, earlier: { owed: 3, kept: 2 } }, { problems: '（一）沟通不够。有的单位以电话代替面商。' }),
} as const satisfies Record<string, Paper>
export type PaperName = keyof typeof papers
export const PAPERS = Object.keys(papers) as PaperName[] // the keys of the record above
