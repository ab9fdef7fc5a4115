import { z } from 'zod'

/** One thing that is asked of every station: 有平台 under 五有. */
export type Criterion = { group: string; name: string; asks: string }
export const Criteria = z.array(z.object({ group: z.string(), name: z.string(), asks: z.string() }))

/** What the platform brings along (domain C: 五有、五统一); a congress writes its own over it. */
export const DEFAULT_CRITERIA: readonly Criterion[] = [
  { group: '五有', name: '有平台', asks: '有固定场所和接待、议事的地方，老人和轮椅进得来' },
  { group: '五有', name: '有制度', asks: '接待、学习、意见处理、述职等制度上墙' },
  { group: '五有', name: '有活动', asks: '全年接待有计划、按时公告，小组每季度有活动' },
  { group: '五有', name: '有效果', asks: '群众意见件件有着落，代表据此提出建议' },
  { group: '五有', name: '有看点', asks: '有自己的做法，说得出带来什么变化' },
  { group: '五统一', name: '统一挂牌', asks: '门口挂牌，名称与平台一致' },
  { group: '五统一', name: '统一制度', asks: '用全县统一的制度文本' },
  { group: '五统一', name: '统一台账', asks: '接待、意见、活动都记在平台上' },
  { group: '五统一', name: '统一标识', asks: '站点码、代表码贴在人多的地方' },
  { group: '五统一', name: '统一布置', asks: '代表信息、选区图、接待日程在墙上' },
]

/** 五有｜有平台｜有固定场所… one to a line, as the office writes them. */
export const criteriaText = (criteria: readonly Criterion[]) => criteria.map(({ group, name, asks }) => [group, name, asks].join('｜')).join('\n')

export const StandardInput = z.object({
  criteria: z.string().max(6_000, '写得太长，最多 6000 个字。').transform((written, context): Criterion[] => {
    const lines = written.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => line.split(/[｜|]/).map((part) => part.trim()))
    const wrong = lines.findIndex(([group, name]) => !group || !name || name.length > 20 || group.length > 20)
    const names = lines.map(([, name]) => name)
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (lines.length === 0) context.addIssue('至少写一条。')
    else if (lines.length > 40) context.addIssue('最多 40 条。')
    else if (wrong >= 0) context.addIssue(`第 ${wrong + 1} 条写成“五有｜有平台｜要求”，组和名称各不超过 20 个字。`)
    else if (twice) context.addIssue(`“${twice}”写了两次，名称不能重复。`)
    else return lines.map(([group = '', name = '', ...asks]) => ({ group, name, asks: asks.join('｜').slice(0, 200) }))
    return z.NEVER
  }),
})

export const FINDINGS = ['met', 'partly', 'unmet'] as const
export type Finding = (typeof FINDINGS)[number]
export const GRADES = ['model', 'sound', 'toImprove'] as const
export type StationGrade = (typeof GRADES)[number]

export const Answers = z.array(z.object({ group: z.string(), name: z.string(), found: z.enum(FINDINGS).nullable(), note: z.string() }))
export type Answers = z.infer<typeof Answers>

/** What a form says of each criterion, in their order; one left open is kept as open. */
export const CheckInput = z.object({
  found: z.array(z.union([z.enum(FINDINGS), z.literal('')])).max(40),
  note: z.array(z.string().trim().max(200, '说明最多 200 个字。')).max(40),
})
export const GradeInput = z.object({ grade: z.enum([...GRADES, 'none'], '选一个等次。'), words: z.string().trim().min(4, '写明理由，至少 4 个字。').max(500, '理由最多 500 个字。') })

export const findingWords: Record<Finding, string> = { met: '做到', partly: '部分做到', unmet: '没有做到' }
export const gradeWords: Record<StationGrade, { label: string; tone: 'done' | 'run' | 'late' }> = {
  model: { label: '示范站', tone: 'done' }, sound: { label: '合格', tone: 'run' }, toImprove: { label: '要改进', tone: 'late' },
}
/** The lists of a year's reviews. */
export const REVIEW_VIEWS = ['all', 'unchecked', 'undecided', ...GRADES] as const
export type ReviewShown = (typeof REVIEW_VIEWS)[number]
export const reviewViewWords: Record<ReviewShown, string> = { all: '全部', unchecked: '没有检查', undecided: '检查了，没评定', model: gradeWords.model.label, sound: gradeWords.sound.label, toImprove: gradeWords.toImprove.label }

export const reviewRefusals = {
  decided: '这一年的等次已经评定。要改，先由代工委负责人撤回等次。',
  unfinished: '还有没检查的项目，检查完再评定。',
  changed: '检查标准刚刚改过，刷新页面再填。',
} as const
