import type { ProposerKind, PublicityWish } from '@/lib/suggestions/suggestion'

/** The four parts of a suggestion as they are being written. */
export type Written = { title: string; situation: string; analysis: string; proposal: string }
export type WrittenField = keyof Written
export const WRITTEN_FIELDS: readonly WrittenField[] = ['title', 'situation', 'analysis', 'proposal']

/** A thought beside a field, never a refusal: the office judges. `grave` ones concern what must not stand here at all. */
export type Hint = { field: WrittenField; code: string; words: string; grave?: boolean }

type Finding = { code: string; words: string; grave?: boolean; found: (text: string) => boolean }

/** What may not or need not stand in any of the parts (domain A3: refused content; personal data; state secrets). */
const inAnyPart: readonly Finding[] = [
  {
    code: 'stateSecret', grave: true, found: (text) => /绝密|机密(?!性)|涉密|密级|秘密[★☆]|国家秘密|军事(禁区|管理区)|部队番号/.test(text),
    words: '这里像是涉及国家秘密。涉密的内容不能在这里写，请删去并当面交代工委。',
  },
  {
    code: 'idNumber', grave: true, found: (text) => /(?<!\d)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/.test(text),
    words: '这里有一个身份证号码。建议会公开，请删去。',
  },
  {
    code: 'phone', grave: true, found: (text) => /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/.test(text),
    words: '这里有一个手机号码。建议会公开，请删去；承办单位看得到您登记的电话。',
  },
  {
    code: 'personal', found: (text) => /我(自己|本人)?(家|的?(爱人|妻子|丈夫|儿子|女儿|孩子|父亲|母亲|父母|哥哥|弟弟|姐姐|妹妹|亲戚|工资|住房|宅基地|退休金))(?!园|乡|国|庭)|本人的|我(们)?(公司|企业|厂|店)/.test(text),
    words: '像是本人、亲属或者本单位的个别问题。这类事不作为代表建议受理，请从大家的事来写。',
  },
  {
    code: 'judicial', found: (text) => /(?<!公益)诉讼(?!服务|费)|起诉|上诉|[一二]审|再审|判决|裁定|(?<!劳动人事争议)仲裁(?!机构|院|委|员|服务|制度|工作)|法院(受理|审理|判|执行)|立案侦查|行政复议(?!机构|制度|工作)|[（(〔]20\d\d[)）〕].{1,8}[民刑行执].{0,4}\d+号/.test(text),
    words: '像是具体案件。正在诉讼、仲裁、复议的事，不作为代表建议受理，请走法定程序。',
  },
  {
    code: 'petition', found: (text) => /信访(?!工作|部门|局|制度|渠道|条例|秩序)|上访|举报(?!电话|平台|奖励|制度|渠道|机制)|控告|申诉|检举|投诉信|转来的?信|联名信/.test(text),
    words: '像是转来的信访、举报或者申诉材料。这类材料请转给受理机关，不作为代表建议受理。',
  },
]

const inTitle: readonly Finding[] = [
  { code: 'titleShort', found: (text) => lengthOf(core(text)) < 4, words: '标题再具体一些：写明地点和要办的事。' },
  { code: 'severalMatters', found: isSeveralMatters, words: '像是写了几件事。一件建议只写一件事，几件请分开提，办得更快。' },
]
const inSituation: readonly Finding[] = [
  { code: 'thin', found: (text) => lengthOf(text) < 30 && sentencesOf(text) < 2, words: '再多写几句：在哪里，多少人受影响，多久了。' },
]
const inProposal: readonly Finding[] = [
  { code: 'vague', found: isVague, words: '还不够具体。请写希望谁来办、办什么、办到什么程度。' },
  { code: 'manyProposals', found: (text) => itemsOf(text) > 8, words: '写了很多条。如果不是同一件事，请分开提。' },
]
const own: Record<WrittenField, readonly Finding[]> = { title: inTitle, situation: inSituation, analysis: [], proposal: inProposal }

/** What one would say to a colleague who shows this draft. Empty parts are passed over: nobody is scolded for not having begun. */
export function hintsOf(written: Written): Hint[] {
  return WRITTEN_FIELDS.flatMap((field) => {
    const text = written[field].trim().normalize('NFKC')
    if (text === '') return []
    return [...inAnyPart, ...own[field]].filter(({ found }) => found(text)).map(({ code, words, grave }) => ({ field, code, words, ...(grave ? { grave } : {}) }))
  })
}

export type ToSubmit = Written & { publicityWish: PublicityWish; publicityWhy: string; proposerKind: ProposerKind; confirmed: number }

/** What still stands in the way of handing it in, a sentence per field; the lengths are those of the step's condition `complete`. */
export function missingParts({ title, situation, proposal, publicityWish, publicityWhy, proposerKind, confirmed }: ToSubmit): Record<string, string> {
  const missing: Record<string, string> = {}
  if (title.trim().length < 4) missing.title = title.trim() === '' ? '还没有写标题。' : '标题太短，请写明地点和要办的事。'
  if (situation.trim().length < 10) missing.situation = '情况和问题还没有写清楚，请至少写 10 个字。'
  if (proposal.trim().length < 5) missing.proposal = '还没有写具体建议。请至少写一条希望怎样办。'
  if (publicityWish === 'none' && publicityWhy.trim().length < 2) missing.publicityWhy = '选了不公开，请写一句原因。'
  if (proposerKind === 'joint' && confirmed === 0) missing.proposerKind = '还没有代表同意联名。请等他们回答，或者改为单独提出。'
  if (proposerKind === 'single' && confirmed > 0) missing.proposerKind = `已有 ${confirmed} 位代表同意联名，请选联名提出。`
  return missing
}

const lengthOf = (text: string) => [...text].length
const sentencesOf = (text: string) => text.split(/[。!?;！？；\n]/).filter((sentence) => sentence.trim() !== '').length
const core = (title: string) => title.replace(/^关于/, '').replace(/的?(建议|意见|批评)$/, '')

const NUMBERED = /(?:^|[\s。;；:：,，、])(?:第?[一二三四五六七八九十]{1,3}[、.是]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.](?!\d))/g
const itemsOf = (text: string) => text.match(NUMBERED)?.length ?? 0

// prettier-ignore
const VERBS = ['增设', '新建', '修建', '改建', '扩建', '建设', '建立', '设立', '设置', '整治', '治理', '完善', '解决', '规范', '落实', '优化', '推进', '推动', '开展', '取消', '延长', '补装', '加装', '安装', '维修', '修缮', '改造', '保护', '支持', '扩大', '减免', '增加', '清理', '拓宽', '硬化', '加强', '加快', '加大', '打造', '开通', '修复', '疏浚', '发放']
const VERB = new RegExp(`(?:${VERBS.join('|')})`)
/** Words that join two matters, but not where they are part of another word (及时, 和谐, 并网). */
const JOINT = /[、,，;；]|以及|同时|并且|并(?!网|轨|入|行|购|联)|和(?!谐|平|睦|解)|及(?!时|早|格)|与(?!会)/

/**
 * Whether a title names several things to be done: it counts them, or joins two verbs that each have an object.
 * 「加强和改进养老服务」 shares one object and is one matter; 「…，提升出行条件」 names a purpose, not a second matter.
 */
function isSeveralMatters(title: string): boolean {
  if (itemsOf(title) >= 2) return true
  const [first = '', ...rest] = core(title).split(JOINT)
  const actsAlone = (piece: string, atStart: boolean) => {
    const verb = VERB.exec(piece)
    return verb !== null && (!atStart || verb.index === 0) && lengthOf(piece.slice(verb.index + verb[0].length)) >= 2
  }
  return actsAlone(first, false) && rest.some((piece) => actsAlone(piece.trim(), true))
}

/** Only asks that somebody care, and says nothing that could be done or checked. */
function isVague(text: string): boolean {
  return lengthOf(text) < 25 && /重视|关注|加强|研究|支持|关心|协调|尽快|解决/.test(text) && !/\d|[一二三四五六七八九十百]\s?[处个条盏座次名公米]|增设|新建|修建|安装|补装|改造|维修|开通|拓宽|硬化|由.{2,10}(牵头|负责)/.test(text)
}
