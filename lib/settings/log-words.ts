import { attachmentActionWords } from '@/lib/attachments/words'
import { clientActionWords } from '@/lib/clients/words'
import { committeeActionWords } from '@/lib/committees/words'
import { LIVES } from '@/lib/flow/lives'
import { rulebookActionWords } from '@/lib/rulebooks/words'
import { LOG_KINDS, type Verified } from '@/lib/settings/log'
import { householdHappened } from '@/lib/households/words'
import { besideWords as receptionBeside } from '@/lib/receptions/words'
import { happenedWords as stationHappened } from '@/lib/stations/words'
import { templateActionWords } from '@/lib/templates/words'
import { exportWords } from '@/lib/workbooks/words'
import { supervisionNames } from '@/lib/supervision/words'
import { wordsOfTimer } from '@/lib/timers/words'

export const logKindWords: Record<(typeof LOG_KINDS)[number], string> = {
  suggestion: '建议', assignment: '承办', request: '退回和延期申请', cosignature: '联名', communication: '沟通',
  objection: '对承办单位的异议',
  succession: '承办单位承接',
  publication: '公开',
  commitment: '承诺',
  registration: '代录',
  merge: '并案',
  batch: '交办批次', annualReport: '年度报告',
  keyTopic: '重点督办', requirement: '督办要求', push: '催办和督办单',
  station: '代表站点', region: '行政区划', reception: '代表接待', household: '结对联系', chain: '三联',
  opinion: '群众意见',
  reminder: '提醒', attachment: '附件', person: '人员', deputy: '代表', unit: '单位', committee: '委员会',
  congress: '人大设置', calendar: '工作日历', template: '公文模板', rulebook: '办理规则', import: '导入', export: '导出', timers: '定时', client: '外部接口', session: '登录', refusal: '被拒绝的事', log: '日志',
}

type Words = Record<string, string | { label?: string; happened?: string }>
const ofLives: Record<string, Words> = Object.fromEntries(LIVES.map(({ noun, steps }) => [noun, steps]))
/** What is no step of a life. */
const beside: Record<string, Words> = {
  suggestion: {
    read: '查看建议', begin: '起草建议', step: '办理建议', list: '查看建议列表', bulk: '批量办理', share: '批量分办', moveRules: '改按新的办理规则办', askWithdrawal: '请联名代表同意撤回', callOffWithdrawal: '不再撤回', import: '导入建议台账', export: '导出建议台账', exportLedger: '导出建议台账', recordPapers: '登记纸质答复和评价', emptyForm: '下载空白登记表', importPaper: '按纸质原件补记历史', edit: '修改草稿', invite: '邀请联名', attach: '添加附件',
    merge: '并案', unmerge: '撤销并案', save: '保存草稿', overwrite: '用自己的一稿覆盖', similar: '查找相似建议', writeNote: '写内部备注', readPhone: '查看电话', print: '打印建议',
  },
  assignment: { step: '办理承办任务', draftReply: '起草答复', readDraft: '查看答复稿', seal: '附上盖章的答复', unseal: '删去盖章的答复', communicate: '记录沟通', askReturn: '申请退回', askExtension: '申请延期' },
  request: { ask: '提出申请', grant: '同意申请', refuse: '不同意申请' },
  communication: { record: '记录沟通' },
  commitment: { export: '导出承诺台账' },
  cosignature: { invite: '邀请联名', enter: '按原件记下联名', answer: '答复联名邀请', agreeWithdrawal: '同意撤回', refuseWithdrawal: '不同意撤回' },
  attachment: attachmentActionWords,
  registration: { enter: '代录', settle: '代表自己提交，不用再核对' },
  notice: { open: '打开通知', readAll: '通知全部标为已读' },
  batch: { begin: '新编交办批次', change: '修改交办批次', gather: '编入交办批次', release: '取出交办批次', list: '查看交办批次', read: '查看交办批次', export: '导出交办表', notice: '下载交办通知' },
  view: { save: '存常用视图', remove: '去掉常用视图' },
  publication: { prepare: '准备公开的内容', step: '办理公开', bulk: '一起公开或者撤下' },
  merge: { join: '并入另一件', take: '并入一件', part: '撤销并案，单独办理', release: '撤销并案，放出一件' },
  file: { read: '查看附件', add: '添加附件', remove: '删去附件' },
  person: {
    confirmEmail: '确认邮箱地址', chooseMessages: '选定要收的消息', create: '添加人员', add: '添加人员', openAccount: '开通账号', openAccounts: '批量开通账号', list: '查看人员', import: '导入名册', change: '修改人员', disable: '停用账号', enable: '恢复账号', resetPassword: '重设初始密码', giveRole: '授予身份', endRole: '收回身份', unlock: '解除锁定', resetFactor: '重设动态口令', showPhone: '查看电话', emptyForm: '下载空白名册',
  },
  deputy: { step: '改变履职状态', add: '登记代表', change: '修改代表', suspend: '暂停执行职务', resume: '恢复执行职务', end: '终止代表资格', showCertificate: '查看代表证号' },
  unit: { add: '添加单位', change: '修改单位', retire: '停用单位', restore: '恢复单位', rename: '单位更名', merge: '并入别的单位', renamed: '单位更名', merged: '并入别的单位', plan: '排定更名或者并入', callOff: '取消排定的更名或者并入', planFailed: '排定的更名或者并入没有办成' },
  committee: committeeActionWords,
  succession: { handOver: '由承接的单位继续办理' },
  congress: {
    changeSecurity: '修改登录与安全', changeChannel: '修改消息通道', changeMessageHours: '修改发消息的时间', testChannel: '试发消息', retryMessages: '再发没有送到的消息', dropMessages: '不再发没有送到的消息', setUp: '初次设置', found: '建立人大', foundBelow: '建立下级人大', change: '修改基本情况', addTerm: '添加届次', changeTerm: '修改届次', addSitting: '添加会议', changeSitting: '修改会议',
    addDelegation: '添加代表团', changeDelegation: '修改代表团', addGroup: '添加代表小组', changeGroup: '修改代表小组', delegation: '改动代表团', group: '改动代表小组', term: '改动届次', sitting: '改动会议', addParts: '随导入新建代表团和小组', stationStandard: '修改站点检查标准',
  },
  opinion: { receive: '收到群众意见', import: '导入群众意见台账', emptyForm: '下载群众意见空表', fold: '收到重复的群众意见', showContact: '查看反映人的联系方式', erase: '删除反映人的联系方式', addPhotos: '给群众意见添照片', step: '办理群众意见', read: '查看群众意见', list: '查看群众意见列表', enter: '登记群众意见', speak: '反映事情', lookUp: '查进度', adopt: '写进代表建议', photo: '查看照片', similar: '查找相似的群众意见', show: '公开群众意见', findByPhone: '按电话查找群众意见', trust: '授权查看反映人的联系方式', distrust: '收回查看联系方式的权限', hide: '不再公开群众意见', gradeOwn: '反映人评价', withdrawOwn: '反映人撤回', eraseOwn: '反映人删除自己的联系方式', leave: '关上进度页' },
  calendar: { correct: '更正工作日', removeCorrection: '去掉工作日更正' },
  template: templateActionWords,
  rulebook: rulebookActionWords,
  installation: { setUp: '初次设置' },
  station: { ...stationHappened, list: '查看站点', code: '取二维码', poster: '取二维码张贴页', photo: '查看站点照片', emptyForm: '下载站点空表', standard: '修改站点检查标准' },
  site: { robots: '查看抓取规则', map: '查看网站地图' },
  region: { add: '添加行政区划' },
  household: { ...householdHappened, list: '查看结对联系' },
  chain: { write: '写三联安排' },
  reception: { ...receptionBeside, planAll: '排许多站点的接待', announceAll: '一起公告接待', step: '办理接待', visit: '登记来访', addPhoto: '挂上接待照片' },
  import: { import: '导入建议台账', deputies: '导入代表名册', stations: '导入代表站点', opinions: '导入群众意见台账', units: '导入单位', replies: '登记纸质答复', evaluations: '登记纸质评价' },
  export: { take: '导出台账', ...exportWords, batch: '导出交办表', notice: '下载交办通知', figures: '导出统计', annualReport: '下载年度报告', documents: '下载公文', posters: '下载许多站点的张贴页' },
  session: { signIn: '登录', signInFailed: '登录失败', lockedOut: '账号被锁', addressBlocked: '地址被限制', signOut: '退出', endOthers: '结束其他登录', switchRole: '切换身份', changePassword: '修改密码', beginFactor: '开始设动态口令', confirmFactor: '启用动态口令', showCode: '填动态口令', dropFactor: '停用动态口令', enterDemo: '以演示人员登录', textSize: '改变字号' },
  messages: { confirm: '确认邮箱地址', askToConfirm: '发邮箱确认信', saveEmail: '修改邮件通道', saveGateway: '修改消息网关', saveHours: '修改发消息的时间', test: '试发消息', retry: '再发没有送到的消息', drop: '不再发没有送到的消息', settle: '处理没有送到的消息', choose: '选定要收的消息' },
  client: clientActionWords,
  timers: { retry: '再试没有办成的', run: '走一轮到期的' },
  keyTopic: { ...supervisionNames.keyTopic, list: '查看督办', step: '办理重点督办' },
  requirement: { ...supervisionNames.requirement, step: '办理督办要求' },
  push: { ...supervisionNames.push, step: '办理催办' },
  supervision: { list: '查看督办' },
  document: { read: '下载公文', export: '打包下载公文' },
  annualReport: { publish: '公布年度报告', withdraw: '撤下年度报告', write: '写年度报告', read: '下载年度报告' },
  figures: { export: '导出统计' },
  log: { export: '导出日志', verify: '核验日志' },
}

/** What was done, in words; the bare name of a step that has none yet. What was refused is named with its noun: suggestion.read. */
export function happenedWords(kind: string, action: string): string {
  if (kind === 'reminder') return wordsOfTimer(action.split('.')[0]!).label
  const [noun = kind, step = action] = action.includes('.') ? action.split('.') : []
  const named = noun === 'people' ? 'person' : noun
  const word = beside[named]?.[step] ?? ofLives[named]?.[step]
  return (typeof word === 'string' ? word : (word?.happened ?? word?.label)) ?? step
}

export function verifiedWords({ checked, broken }: Verified): string {
  if (broken.length === 0) return `核验了 ${checked} 条，都没有改动，前后相接。`
  const [first] = broken
  return `核验了 ${checked} 条，有 ${broken.length} 条对不上，最近的是第 ${first!.seq} 条（${first!.why === 'changed' ? '内容改过' : '前一条不见了'}）。请保存现场，联系维护单位。`
}
