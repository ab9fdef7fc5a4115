import type { Field, ListField } from './field'
import { fieldWords } from './field-words'
import { LIMITS, type Limit, type LimitName, type Rulebook } from './rulebook'
import { startWords } from './start-words'
import { lengthWords, limitWords } from './words'

/** A rule of the document: its path ('limits.reply', 'withdrawal.until'), its words, and its value in a document that may have gaps. */
export type Rule = { path: string; section: string; label: string; say: (value: unknown) => string; field: Field<never> | null; entry: ListField<never>['entry'] | null }

export const sectionWords: Record<Exclude<keyof Rulebook, 'bases' | 'reasons'>, string> = {
  name: '规则名称', preset: '起草时的底本', limits: '期限', limitsInSession: '会议期间建议的期限', limitsOutOfSession: '闭会期间建议的期限',
  stages: '办理环节', resultClasses: '结果类别', satisfaction: '满意度', evaluation: '代表评价', refusal: '不予受理', categories: '建议类别',
  formationBases: '形成方式', numbering: '编号', rounds: '不满意以后', extension: '延期', returns: '退回', withdrawal: '撤回', merge: '并案', cards: '黄牌和红牌',
  replies: '联名建议的答复', commitments: '承诺事项', receptions: '代表接待', visibleToDeputies: '代表之间的公开', communication: '沟通', publicity: '向社会公开',
}

export const LIMIT_SECTIONS = ['limits', 'limitsInSession', 'limitsOutOfSession'] as const
export type LimitSection = (typeof LIMIT_SECTIONS)[number]
const prefix: Record<LimitSection, string> = { limits: '', limitsInSession: '会议期间建议的', limitsOutOfSession: '闭会期间建议的' }

/** 从交办之日起三个月，最后一天休息的顺延 */
export function limitSaid(limit: Limit): string {
  const start = limit.unit === 'fixed' ? `${startWords[limit.start]}以后的第一个` : `${startWords[limit.start]}${limit.unit === 'sameDay' ? '' : '后'}`
  const length = limit.unit === 'fixed' ? lengthWords(limit).replace('每年', '') : lengthWords(limit)
  const rest = limit.unit === 'workingDay' || limit.unit === 'sameDay' ? '' : limit.restDay === 'keep' ? '，最后一天休息的不顺延' : '，最后一天休息的顺延'
  return `${start}${/^\d/.test(length) && limit.unit !== 'fixed' ? ' ' : ''}${length}${rest}；${limit.basis ? `依据：${limit.basis}` : '没有写依据'}`
}

const aLimitRule = (section: LimitSection, name: LimitName): Rule => ({
  path: `${section}.${name}`, section, label: `${prefix[section]}${limitWords[name]}期限`, field: null, entry: null,
  say: (value) => (value === undefined ? '与一般期限相同' : limitSaid(value as Limit)), // read from this path of a valid document
})

const isField = (words: object): words is Field<never> => 'say' in words
const aRule = (path: string, section: string, field: Field<never>): Rule => ({
  path, section, label: field.label, field, say: (value) => field.say(value as never), entry: 'entry' in field ? (field as ListField<never>).entry : null,
})

/** Every rule there is, in the order in which people read them. */
export const RULES: readonly Rule[] = [
  ...LIMIT_SECTIONS.flatMap((section) => LIMITS.map((name) => aLimitRule(section, name))),
  ...Object.entries(fieldWords).flatMap(([section, words]) =>
    isField(words) ? [aRule(section, section, words)] : Object.entries(words).map(([name, field]) => aRule(`${section}.${name}`, section, field as Field<never>)),
  ),
]

const byPath = new Map(RULES.map((rule) => [rule.path, rule]))

/** What stands at a path of a document; nothing where the document leaves a gap. */
export const valueAt = (document: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), document)

/** The name of a rule, of a whole section, or of the nearest rule above ('limits.reply.length' is the limit's). */
export function labelOf(path: string): string {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const label = byPath.get(at)?.label ?? (at in sectionWords ? sectionWords[at as keyof typeof sectionWords] : undefined)
    if (label) return label
  }
  return path
}
