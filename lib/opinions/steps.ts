import type { AlikeOpinion } from '@/lib/opinions/alike'
import { opinionLife } from '@/lib/opinions/decide'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import type { Opinion } from '@/lib/opinions/opinion'
import { WAYS, wayWords } from '@/lib/opinions/ways'
import { briefText } from '@/lib/opinions/subject'
import { opinionActionWords } from '@/lib/opinions/words'
import type { Actor } from '@/lib/policy'
import { refusalSentence } from '@/lib/words'
import type { StepField } from '@/lib/suggestions/step-fields'
import type { Steps } from '@/lib/suggestions/step-panel'

type Option = { value: string; label: string }
export type Offered = { categories: Option[]; category: string; units: Option[]; deputies: Option[]; alike: readonly AlikeOpinion[]; drafts: Option[]; /** programs outside that take orders from us, by name */ outside: string[]; /** the words that a deputy may pass on, to begin from */ toPass: string }

const area = (name: string, label: string, max: number, more: Partial<StepField> = {}): StepField => ({ kind: 'area', name, label, max, ...more })
const choice = (name: string, label: string, options: Option[], more: Partial<StepField> = {}): StepField => ({ kind: 'choice', name, label, options, ...more })
const why = (label = '理由') => [area('reason', label, 500)]
const answer = (hint = '用平常话写：办了什么、什么时候、还有什么办不了。不要写反映人的姓名。') => [area('answer', '给反映人的答复', 3000, { hint })]
const toDo = area('instruction', '要求', 500, { optional: true })

/** The fields of each step's form; their names are the ones its own schema asks for. */
const fields: Partial<Record<OpinionAction, (offered: Offered) => StepField[]>> = {
  accept: ({ categories, category }) => [choice('category', '内容类别', categories, { value: category })],
  decline: () => [choice('way', '应当找哪里', WAYS.map((way) => ({ value: way, label: wayWords[way].label }))), area('words', '告诉反映人的话', 500, { hint: '应当找的地方和电话会自动写在前面。' })],
  answerOnSpot: () => answer(), answer: () => answer(), answerAsDeputy: () => answer(),
  pass: ({ toPass }) => [area('answer', '告诉反映人的话', 3000, { hint: '先放着单位答复里对外公开的部分，请改成平常话；写谁办、办什么、什么时候办好。', value: toPass })],
  relay: () => answer('照收到的答复写，注明是谁答复的。'),
  routeToUnit: ({ units }) => [choice('unitId', '承办单位', units), toDo],
  forward: ({ units }) => [choice('unitId', '承办单位', units), toDo],
  routeToDeputy: ({ deputies }) => [choice('deputyId', '哪位代表', deputies), toDo],
  routeHigher: ({ outside }) => [{ kind: 'line', name: 'body', label: '报送到哪里', hint: outside.length > 0 ? `写${outside.map((name) => `“${name}”`).join('或者')}，会自动推送过去；别处例如 市人大常委会代表工委、县信访局。` : '例如 市人大常委会代表工委、县信访局。' }, toDo],
  giveBack: () => why('为什么不是您单位的事'), handBack: () => why(), recall: () => why(), extend: () => why('为什么要延期'), part: () => why(), reopen: () => why(),
  release: () => why('为什么不写进建议了'), unreached: () => why('怎样联系过'),
  join: ({ alike }) => [choice('mainId', '并到哪一件', alike.filter(({ mayJoin }) => mayJoin).map(({ id, number, text }) => ({ value: id, label: `${number} ${briefText(text, 40)}` })))],
  adopt: ({ drafts }) => [choice('into', '写进哪一件', [{ value: 'new', label: '新写一件建议' }, ...drafts])],
  grade: () => [choice('grade', '反映人说', [{ value: 'satisfied', label: '满意' }, { value: 'basically', label: '基本满意' }]), area('words', '还说了什么', 500, { optional: true })],
  object: () => [area('words', '哪里不满意', 500)],
  rehandle: () => [area('instruction', '重新办理的要求', 500)],
  explain: () => [area('answer', '给反映人的说明', 1000, { hint: '反映人凭查询码看得到。打过电话的，写明是怎样说的。' })],
}

/** Most wanted first: the first open one is the main button. */
const ORDER: readonly OpinionAction[] = [
  'accept', 'answer', 'answerAsDeputy', 'forward', 'routeToUnit', 'adopt', 'answerOnSpot', 'join', 'routeToDeputy', 'routeHigher', 'pass', 'relay', 'rehandle', 'explain', 'grade', 'object', 'unreached', 'lapse',
  'extend', 'recall', 'giveBack', 'handBack', 'part', 'release', 'decline', 'reopen', 'withdraw',
]

/** What this reader can do now, each with its form. */
export function stepsOf(actor: Actor, opinion: Opinion, offered: Offered): Steps<'opinion'> {
  const open = opinionLife.openSteps(actor, opinion)
  const possible = ORDER.filter((action) => open.includes(action) && (action !== 'join' || offered.alike.some(({ mayJoin }) => mayJoin)))
  const panels = possible.map((action) => {
    const { label, busy, confirm } = opinionActionWords[action]
    return { key: action, kind: 'opinion' as const, id: opinion.id, version: opinion.version, action, label, busy, confirm: confirm ?? null, about: null, fields: fields[action]?.(offered) ?? [] }
  })
  const refused = opinionLife.waitingSteps(actor, opinion).filter(({ action }) => action === 'extend').map(({ action, condition }) => `${opinionActionWords[action].label}：${refusalSentence({ why: 'notYet', condition })}`)
  return { panels, refused, now: panels.map(({ key, label }, at) => ({ key, label, href: null, isMain: at === 0 })) }
}
