import { groundWords } from '@/lib/suggestions/refusing'
import { faultWords } from '@/lib/assignments/words'
import { methodWords, stageWords } from '@/lib/communications/words'
import { escalationWords } from '@/lib/suggestions/words'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { contentGrades } from '@/lib/rulebook/satisfaction'

/** One field of a step's form; its name is the one that the step's own schema asks for. */
export type StepField = {
  name: string; label: string; hint?: string; optional?: boolean; value?: string
  kind: 'line' | 'tel' | 'area' | 'day' | 'choice'
  max?: number
  options?: { value: string; label: string }[]
}

/** What a form knows beforehand, so that nobody types what the platform can say. */
export type Prefill = {
  rulebook: Rulebook
  today: string
  category?: string
  nextNumber?: string
  handler?: string
  leaderInCharge?: string
  handlerPhone?: string
  letterNumber?: string
  signedBy?: string
  latestDay?: string
  content?: string
  deputyOpinion?: string
  /** The units' parts that a deputy can object to. */
  units?: { value: string; label: string }[]
  written?: { title: string; situation: string; analysis: string; proposal: string }
  /** Who hands out to their own system. */
  dispatchers?: { value: string; label: string }[]
}

const area = (name: string, label: string, max: number, more: Partial<StepField> = {}): StepField => ({ kind: 'area', name, label, max, ...more })
const line = (name: string, label: string, more: Partial<StepField> = {}): StepField => ({ kind: 'line', name, label, ...more })
const choice = (name: string, label: string, options: { value: string; label: string }[], more: Partial<StepField> = {}): StepField => ({ kind: 'choice', name, label, options, ...more })
const toOptions = (entries: readonly { code: string; label: string }[]) => entries.map(({ code, label }) => ({ value: code, label }))
const ofWords = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

const inCharge = ({ leaderInCharge, handler, handlerPhone }: Prefill) => [
  line('leaderInCharge', '分管负责人', { value: leaderInCharge }),
  line('handler', '承办人', { value: handler }),
  { ...line('handlerPhone', '承办人电话', { value: handlerPhone, hint: '代表和代工委按这个电话联系您单位。' }), kind: 'tel' as const },
]
const letter = ({ letterNumber, signedBy }: Prefill) => [
  line('letterNumber', '文号', { value: letterNumber, hint: letterNumber ? '按您单位上一份答复的文号顺编，可以改。' : '例如 青交建复〔2026〕18 号。' }),
  line('signedBy', '签发人', { value: signedBy }),
]
const onPaper = ({ rulebook }: Prefill) => [
  line('letterNumber', '文号'), { ...line('issuedOn', '答复的日期', { hint: '按原件落款的日期。' }), kind: 'day' as const },
  choice('resultClass', '办理结果', rulebook.resultClasses.map(({ code, mark, label }) => ({ value: code, label: [mark, label].filter(Boolean).join(' ') }))),
  line('signedBy', '签发人', { optional: true }), area('text', '答复正文', 20_000, { optional: true, hint: '可以只写要点，全文见扫描件。' }),
  area('reason', '没有解决的原因', 2000, { optional: true }), line('reportedTo', '向哪里反映过', { optional: true }),
  line('promise', '承诺做到什么', { optional: true }), { ...line('promiseDueOn', '承诺的完成时限', { optional: true }), kind: 'day' as const }, line('responsible', '责任人', { optional: true }),
]
const talk = ({ content, deputyOpinion }: Prefill) => [
  area('content', '沟通的内容', 2000, { value: content }),
  area('deputyOpinion', '代表的意见', 1000, { value: deputyOpinion, optional: true }),
]

const ruling = () => [area('reason', '协调的意见', 500, { hint: '各方都会看到。' }), line('basis', '依据', { hint: '例如 县编办《职责清单》第 12 项，或者某月某日的协调会。' })]

type Fields = (prefill: Prefill) => StepField[]
const none: Fields = () => []
const progressed: Fields = ({ today }) => [area('text', '进展', 2000, { hint: '代表和代工委会看到。在下面传好的照片和文件一起送出。' }), { ...line('happenedOn', '哪一天的进展', { value: today }), kind: 'day' as const }]

const secondReply: Fields = ({ rulebook: { commitments }, today, signedBy }) => [
  area('text', commitments.secondReply ? '二次答复' : '兑现的情况', 5000, { hint: commitments.secondEvaluation ? '写清做了什么、做到什么程度。代表会看到，并据此复评。在下面传好的照片和文件一起送出。' : '写清做了什么、做到什么程度。代表和代工委会看到。' }),
  { ...line('happenedOn', '哪一天办好的', { value: today }), kind: 'day' as const },
  line('letterNumber', '文号', { optional: true }), line('signedBy', '签发人', { value: signedBy, optional: !commitments.secondReply }),
]

/** The fields of every step that people take by a form, by noun and action. Their names are tested against the steps' schemas. */
export const stepFields: Record<string, Record<string, Fields>> = {
  suggestion: {
    sendBack: () => [area('reason', '退回的理由', 500, { hint: '代表会看到这段话。写清哪里要改、怎样改。' })],
    passOn: none,
    screenBack: () => [area('reason', '退回的理由', 500, { hint: '代表会看到这段话。写清哪里要改、怎样改。' })],
    skipRecheck: () => [area('reason', '为什么不再等', 500)],
    refuse: ({ rulebook }) => [
      choice('code', '理由', rulebook.refusal.codes.map((ground) => ({ value: ground.code, label: groundWords(ground, rulebook) })), { hint: '括号里是按本地规则的去向。' }),
      choice('consequence', '这件建议怎样处理', [{ value: '', label: '按理由里写明的去向' }, ...toOptions(rulebook.refusal.consequences)], { value: '', hint: '理由没有写明去向的，在这里选一个。' }),
      area('words', '告诉代表的话', 1000, { hint: '代表会看到这段话。' }),
    ],
    accept: ({ rulebook, category, nextNumber }) => [
      choice('category', '内容类别', toOptions(rulebook.categories), { value: category }),
      line('number', '编号', { optional: true, hint: nextNumber ? `不填时编为 ${nextNumber}。` : '不填时由平台顺编。' }),
    ],
    entrust: ({ dispatchers = [] }) => [choice('unitId', '转交给哪个单位', dispatchers)],
    handBack: () => [area('reason', '为什么退回', 500, { hint: '代工委会看到。不属于本系统的，写明应由谁办。' })],
    replan: () => [area('reason', '为什么调整', 500, { hint: '各单位会看到。' })],
    dispatchClaimed: () => [area('instruction', '交办要求', 500, { optional: true, hint: '各承办单位和代表都会看到。' })],
    rehandle: () => [area('instruction', '重新办理的要求', 1000, { hint: '承办单位和代表都会看到。' })],
    escalate: ({ rulebook, today }) => [
      choice('form', '用什么方式', rulebook.rounds.after.flatMap((form) => (form === 'opinion' ? [] : [{ value: form, label: escalationWords[form] }]))),
      { ...line('plannedOn', '定在哪一天', { value: today }), kind: 'day' as const },
      area('plan', '怎样安排', 1000, { hint: '写明地点、请谁参加、要谈清什么。代表和承办单位都会看到。' }),
    ],
    confer: ({ today }) => [
      { ...line('heldOn', '哪一天', { value: today }), kind: 'day' as const },
      line('people', '参加的人', { hint: '写姓名和职务；第三方评估写评估的机构和专家。' }),
      area('result', '结果', 2000, { hint: '写明双方的意见、商定的事、仍有的分歧。' }),
    ],
    resolve: () => [area('opinion', '处理意见', 2000, { hint: '会立即告知代表和承办单位。' })],
    reopen: () => [area('reason', '重新打开的理由', 500)],
    withdraw: () => [area('reason', '撤回的理由', 500)],
    close: none,
    track: none,
    lapse: none,
  },
  assignment: {
    signFor: inCharge,
    signForCo: inCharge,
    claim: none,
    silent: none,
    dispute: () => [area('reason', '为什么不该由您单位办', 500, { hint: '写清依据的职责规定。' }), line('suggestedUnit', '建议由哪个单位办理')],
    uphold: ruling,
    release: ruling,
    insist: () => [area('reason', '理由', 500, { hint: '单位会看到。' })],
    excuse: () => [area('reason', '理由', 500, { hint: '单位会看到。' })],
    stopReading: () => [area('reason', '理由', 500)],
    giveOpinion: () => [area('opinion', '会办意见', 5000, { hint: '主办单位会写进答复。写清您单位能办什么、什么时候办、依据什么。' })],
    askAgain: () => [area('missing', '要补充的内容', 500)],
    waive: () => [area('reason', '免交的理由', 500, { hint: '会办单位和主办单位会看到。' })],
    relieve: () => [area('reason', '改派的理由', 500, { hint: '这个单位会看到。改派后请另选承办单位。' })],
    submitDraft: none,
    sendBackDraft: () => [area('reason', '退回修改的理由', 500)],
    sign: letter,
    recordReply: onPaper,
    signForCheck: letter,
    signWithoutForCheck: (prefill) => [...letter(prefill), area('waiver', '没有会办意见也签发的原因', 500)],
    pass: none,
    fail: () => [choice('fault', '哪里不合要求', ofWords(faultWords)), area('reason', '退回的理由', 500, { hint: '单位会看到这段话。写清哪一条要改、怎样改。' })],
    signWithout: (prefill) => [...letter(prefill), area('waiver', '没有会办意见也签发的原因', 500)],
  },
  request: {
    grant: () => [area('reason', '说明', 500, { optional: true })],
    refuse: () => [area('reason', '不同意的理由', 500, { hint: '单位会看到这段话。' })],
  },
  wish: {
    return: () => [area('reason', '退回的理由', 500, { hint: '写清依据的职责规定。裁定之前请继续办理。' }), line('suggestedUnit', '建议改由哪个单位办理')],
    extension: ({ latestDay }) => [area('reason', '延期的理由', 500), { ...line('proposedDueOn', '延到哪一天', { hint: latestDay }), kind: 'day' as const }],
  },
  communication: {
    record: (prefill) => [
      choice('stage', '在什么阶段', ofWords(stageWords)),
      choice('method', '怎样沟通', ofWords(methodWords)),
      { ...line('heldOn', '哪一天', { value: prefill.today }), kind: 'day' as const },
      line('place', '地点', { optional: true }),
      line('unitPeople', '参加的单位人员', { hint: '写姓名和职务。' }),
      ...talk(prefill),
      area('agreed', '商定的事', 1000, { optional: true }),
    ],
    confirm: none,
    object: () => [area('objection', '哪里与事实不符', 500, { hint: '单位会看到，并照您的意见改正。' })],
    revise: talk,
  },
  commitment: {
    begin: progressed,
    report: progressed,
    postpone: ({ latestDay, signedBy }) => [{ ...line('until', '新的时限', { hint: latestDay }), kind: 'day' as const }, area('reason', '改期的原因', 1000, { hint: '代表和代工委会看到，时限改过几次也会写明。' }), line('signedBy', '签发人', { value: signedBy })],
    keep: secondReply,
    finish: secondReply,
    confirm: ({ rulebook }) => [choice('grade', '这项承诺办得怎样', toOptions(contentGrades(rulebook))), area('remark', '意见', 500, { optional: true })],
    dispute: () => [area('reason', '哪里还没有办好', 500, { hint: '单位和代工委会看到，这项承诺继续办。' })],
    lapse: none,
    cannot: () => [area('explanation', '书面说明', 5000, { hint: '写清为什么不能兑现、现在怎样补救。由您单位负责人签发以后，代表和代工委才会看到。' })],
    forgo: () => [area('explanation', '书面说明', 5000, { hint: '写清为什么不能兑现、现在怎样补救。代表和代工委会看到。' })],
    drop: () => [area('reason', '为什么不转入下一年', 500, { hint: '单位和代表会看到。' })],
    resume: () => [area('reason', '为什么又能继续办', 500)],
    explain: ({ signedBy }) => [line('letterNumber', '文号', { optional: true }), line('signedBy', '签发人', { value: signedBy })],
  },
  objection: {
    raise: ({ units = [] }) => [
      choice('assignmentId', '对哪个单位', units, { value: units.length === 1 ? units[0]!.value : undefined }),
      area('reason', '为什么不该由它办', 500, { hint: '写清这件事该归哪一家管，或者它为什么办不了。' }),
      line('suggestedUnit', '建议由哪个单位办理', { optional: true }),
    ],
    uphold: () => [area('reason', '怎样调整', 500, { hint: '代表和这个单位都会看到。' })],
    keep: () => [area('reason', '维持的理由', 500, { hint: '代表会看到这段话。写清依据的职责规定。' })],
    withdraw: none,
  },
  registration: {
    confirm: none,
    object: () => [area('objection', '哪里与原件不一致', 500, { hint: '写明哪一句、原件是怎样写的。' })],
    correct: ({ written }) => [
      line('title', '标题', { value: written?.title }),
      area('situation', '情况和问题', 5000, { value: written?.situation }), area('analysis', '分析', 5000, { optional: true, value: written?.analysis }),
      area('proposal', '具体建议', 5000, { value: written?.proposal }),
    ],
  },
  withdrawal: {
    ask: () => [area('reason', '撤回的理由', 500, { hint: '联名代表会看到，撤回以后代工委和承办单位也会看到。' })],
    agree: none,
    refuse: () => [area('reason', '不同意的理由', 500, { hint: '领衔代表会看到。' })],
    callOff: none,
  },
  cosignature: { disown: none },
  note: { add: () => [area('text', '内部记录', 1000, { hint: '只有代工委看得到。' })] },
}
