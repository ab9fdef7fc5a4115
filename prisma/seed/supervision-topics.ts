import { addDays, type Day } from '@/lib/rulebook/days'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import type { ActKind } from '@/lib/supervision/needs'

export type PastTopic = {
  title: string; reason: string; unit: string; /** Words in the titles of what it covers. */ about: readonly string[]; states: readonly string[]
  committee: string; leads: boolean; year: number; decidedBy: string; opinions: string; plan: string; planDueOn: (on: Day) => Day; report: string; carried: string
  found: Partial<Record<ActKind, string>>; asked: { by: ActKind; text: string; answer: string } | null
  deeds: readonly (readonly [Day, TopicAction | ActKind])[]
}

export const KEPT = '逐件对照，已经做到的请代表看过，还没有做到的写明了时间。'
const ended = ['closed', 'tracking']

/** The days are those of a year's work: 主任会议 decides in spring, the committees go out in summer, the result is heard before the year ends. */
export function pastTopics(today: Day): readonly PastTopic[] {
  const year = Number(today.slice(0, 4))
  const before = (day: string): Day => `${year - 1}-${day}`
  const plain = { leads: true, reason: '反映集中，事关群众日常生活，与县政府当年的民生实事相合。', decidedBy: '第 24 次主任会议', opinions: '都同意列入。县政府办请把资金安排一并说明，代表请到现场看。', carried: '' }
  return [
    {
      ...plain, title: '中小学和幼儿园办学条件', unit: '县教育局', about: ['小学', '中学', '幼儿园', '学校'], states: ended, committee: '社会建设委员会', year: year - 1, planDueOn: () => before('11-30'),
      plan: '一、四月请校长、家长和代表座谈，理出清单。\n二、六月到学校看工程进度。\n三、九月听取县教育局汇报。\n四、十一月底前报结果。',
      found: { symposium: '三所学校没有风雨操场，两个乡镇的幼儿园学位不够。', inspection: '看了四处工地，一处因为征地停了两个月。', hearing: '开工的按时完成，停工的一处已经复工，明年春季开学前用上。' },
      asked: { by: 'inspection', text: '一个月内办完征地手续，让停工的一处复工', answer: '征地手续已办完，施工队已进场复工。' },
      report: '座谈一次、视察一次、听取汇报一次，提出要求一项，已经落实。课题里的建议都已答复，代表满意；新增学位和风雨操场的工程按时完成。',
      deeds: [[before('03-18'), 'consult'], [before('04-02'), 'decide'], [before('04-10'), 'plan'], [before('04-24'), 'symposium'], [before('06-19'), 'inspection'], [before('09-24'), 'hearing'], [before('11-28'), 'report'], [before('12-10'), 'close']],
    },
    {
      ...plain, title: '病险水库和河堤除险', unit: '县水利局', about: ['水库', '河堤'], states: ended, committee: '城乡建设环境资源委员会', year: year - 1, decidedBy: '第 26 次主任会议', planDueOn: (on) => (on < before('12-31') ? before('12-15') : addDays(today, 25)),
      plan: '一、汛期前到水库和河堤看险情。\n二、年底听取县水利局汇报。\n三、没有完工的跨年跟踪，第二年汛期前再看一次。',
      found: { research: '两处水库涵管漏水，一段河堤被冲刷，汛期前要先除险。', hearing: '河堤已经加固；水库除险的资金年底才下达，工程要到第二年完成。', onSite: '水库涵管已经更换，蓄水正常；管护人员和经费还要落实。' },
      asked: { by: 'onSite', text: '把管护人员和经费写进年度预算', answer: '已确定三名管护员，经费列入年度预算。' },
      report: '调研一次、听取汇报一次。河堤加固已经完成；水库除险的资金已下达，工程跨年，请明年继续跟踪。', carried: '水库除险要到明年汛期前完成，继续跟踪到管护落实。',
      deeds: [[before('05-08'), 'consult'], [before('05-27'), 'decide'], [before('06-03'), 'plan'], [before('07-09'), 'research'], [before('11-19'), 'hearing'], [before('12-12'), 'report'], [before('12-24'), 'carry'], [`${year}-03-05`, 'plan'], [`${year}-05-14`, 'onSite'], [`${year}-09-17`, 'thirdParty']],
    },
    {
      ...plain, title: '乡镇卫生院看病拿药', unit: '县卫生健康局', about: ['卫生', '村医', '医院'], states: ['handling'], committee: '教育科学文化卫生委员会', leads: false, year, decidedBy: '第 33 次主任会议', planDueOn: (on) => addDays(on, 60),
      plan: '', found: {}, asked: null, report: '', deeds: [[addDays(today, -6), 'decide']],
    },
  ]
}
