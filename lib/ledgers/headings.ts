import type { Reading } from '@/lib/ledgers/field'

// What offices write above their columns (domain G5). The first pattern that fits counts, so the narrow ones stand first.
const PERSONAL = /电话|手机|联系方式|身份证|证件号|代表证|住址|家庭|通讯地址|phone|mobile/
// prettier-ignore
const HEADINGS: readonly [RegExp, Reading][] = [
  // Telephones, identity and addresses belong to the roster, where only those who need them see them: never read from a ledger.
  [PERSONAL, ''],
  // What rowsToMend writes beside the rows that it gives back.
  [/^导入时的问题$/, ''],
  [/^(序号|顺序号|项次|行号|no\.?)$/, ''],
  [/^(id|来源编号|原编号|记录号)$/, 'reference'],
  [/^(province|省份|省|省级)$/, 'province'],
  [/^(place|地方|地区|地名|区划|行政区划|所在地|县市区|人大名称|本级)$/, 'place'],
  [/^(level|层级|级别)$/, 'level'],
  [/^(congress_?term|term|届|届别|届数|届次|会议届次|届次会议|提出届次|会次)$/, 'term'],
  [/^(session|sitting|次|次会议|会议次数|次数|会议)$/, 'sitting'],
  [/^(number|编号|案号|建议号|建议编号|议案号|议案编号|文件编号|件号|号码|建议案号|号)$/, 'number'],
  [/^(title|名称|件名|建议事由|.*(标题|案由|题目|题名)|.*(建议|议案|意见)名称)$/, 'title'],
  [/^(category|类别|分类|类型|(建议|内容|专业|所属)(类别|分类))$/, 'category'],
  [/^(channel|提出方式|提出时段|提出时机|会\/?闭|会议期间\/?闭会期间|会内会外|时段)$/, 'channel'],
  [/^(proposers?|提出人|提案人|建议人|提出代表|代表姓名|代表|姓名|建议代表)$/, 'proposer'],
  [/^(lead_?deputy|领衔(代表|人)(姓名)?|第一(提出|提案|建议)?(代表|人)|领衔)$/, 'leadDeputy'],
  [/^(cosigners?|附议(代表|人)?(姓名)?|联名(代表|人)?|附议)$/, 'cosigners'],
  [/^(delegation|(所在|所属)?代表(团|小组)|团组)$/, 'delegation'],
  [/(会办|协办|配合|办理)\/?分办|^(co_?units?|(会|协|协同)办(单位|部门)?|配合(单位|部门)|协助(单位|部门))$/, 'coUnits'],
  [/^(分办|分别办理|分别主办)(单位|部门)?$/, 'separateUnits'],
  [/^(lead_?units?|(主|承|单|主要承)办(\/[会协]办)?(单位|部门|机关)?|牵头(单位|部门)|责任(单位|部门)|办理(单位|部门))$/, 'leadUnits'],
  [/^(submitted_?(on|date)|(提交|提出|收到|收件|接收|登记)(时间|日期|日))$/, 'submittedOn'],
  [/^(assigned_?date|dispatched_?(on|date)|(交办|转办|分办|批转)(时间|日期|日))$/, 'dispatchedOn'],
  [/^(signed_?(on|date)|签收(时间|日期|日))$/, 'signedOn'],
  [/^(due_?(on|date)|(答复|办理|办结|办复)(时限|期限|限期)|限办(时间|日期)|要求(答复|办结)(时间|日期))$/, 'limit'],
  [/^(repl(y|ied)_?(on|date)|(答复|办复|回复|复函)(时间|日期|日))$/, 'repliedOn'],
  [/^(reply_?class|result_?class|(办理|答复|办复)(结果|类别|类型|分类|情况|情况分类|结果分类|结果类别)|结果类别|abc(类|分类)?|答复(等次|性质))$/, 'resultClass'],
  [/态度(评价|满意度|满意程度)?$/, 'attitude'],
  [/^(结果|办理结果)(评价|满意度|满意程度)$|(评价|满意|反馈|意见).*\/(办理)?结果$/, 'result'],
  [/^(satisfaction|grade|(代表)?(评价|满意度|满意程度|满意情况|反馈|反馈意见|评价意见|评价结果|意见反馈)|是否满意)$/, 'grade'],
  [/^(evaluated_?(on|date)|(评价|反馈|测评)(时间|日期|日))$/, 'evaluatedOn'],
  [/^(key_?supervised|(是否)?(为)?重点(督办|建议|督办件|督办建议|件)?)$/, 'isKeyTopic'],
  [/^(gist|situation|内容|主要内容|建议内容|内容摘要|摘要|事由|基本情况|情况|主要情况)$/, 'situation'],
  [/^(analysis|分析|原因分析|问题分析|存在问题)$/, 'analysis'],
  [/^(proposal|具体建议|建议措施|意见建议|对策建议|建议)$/, 'proposal'],
  [/^(remarks?|notes?|备注|说明|附注)$/, 'remark'],
]

/** A heading without what varies: width, spaces, line breaks, brackets and their content, "(必填)", "*". */
export const plainHeading = (heading: string) =>
  heading.normalize('NFKC').toLowerCase().replace(/\([^)]*\)|〔[^〕]*〕|【[^】]*】/g, '').replace(/[\s*:：、""“”]+/g, '')

/** Whether a column holds what no ledger brings in, whatever is chosen for it, and what is not shown either. */
export const isPersonal = (heading: string) => PERSONAL.test(heading.normalize('NFKC').toLowerCase().replace(/\s+/g, ''))

const SAYS_NOTHING = ['名称', '单位', '姓名', '单位名称']

/** What a heading means, or null. Of a two-level heading ('代表评价/态度') the whole counts first, then its lower part. */
export function readingOf(heading: string): Reading | null {
  const plain = plainHeading(heading)
  const [upper = '', lower = ''] = heading.split('/').map(plainHeading)
  for (const candidate of new Set([plain, plain.replaceAll('/', ''), SAYS_NOTHING.includes(lower) ? upper : lower])) {
    const found = candidate && HEADINGS.find(([pattern]) => pattern.test(candidate))
    if (found) return found[1]
  }
  return null
}
