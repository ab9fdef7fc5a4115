import type { Tone } from '@/components/ui/state'
import type { Verdict } from '@/lib/rulebook/rulebook'
import type { SuggestionAction } from '@/lib/suggestions/lifecycle'
import type { ESCALATIONS } from '@/lib/suggestions/needs'
import type { Channel, ProposerKind, PublicityWish, State } from '@/lib/suggestions/suggestion'

export const stateWords: Record<State, { label: string; tone: Tone }> = {
  draft: { label: '草稿', tone: 'idle' },
  submitted: { label: '待审核', tone: 'wait' },
  returned: { label: '退回修改', tone: 'late' },
  accepted: { label: '待交办', tone: 'wait' },
  proposed: { label: '预交办', tone: 'wait' },
  handling: { label: '办理中', tone: 'run' },
  replied: { label: '待评价', tone: 'wait' },
  dissatisfied: { label: '不满意待研究', tone: 'late' },
  escalated: { label: '协调研究', tone: 'late' },
  evaluated: { label: '已评价', tone: 'done' },
  tracking: { label: '承诺跟踪中', tone: 'run' },
  closed: { label: '已办结', tone: 'done' },
  refused: { label: '不予受理', tone: 'idle' },
  withdrawn: { label: '已撤回', tone: 'idle' },
}
export const channelWords: Record<Channel, string> = { inSession: '会议期间', outOfSession: '闭会期间' }
export const proposerKindWords: Record<ProposerKind, string> = { single: '单独提出', joint: '联名提出', delegation: '代表团提出' }
export const publicityWords: Record<PublicityWish, { label: string; note: string }> = {
  full: { label: '全文公开', note: '不公开电话和代表证号。' },
  titleOnly: { label: '只公开标题和摘要', note: '' },
  none: { label: '不公开', note: '请写一句原因。' },
}
export const escalationWords: Record<(typeof ESCALATIONS)[number], string> = { faceToFace: '面商', thirdParty: '第三方评估' }
/** A grade is said in the words of the record's own rulebook, in the colour of what it counts as. */
export const verdictTones: Record<Verdict, Tone> = { satisfied: 'done', basically: 'run', unsatisfied: 'late' }

/** `label` is the button, `happened` the timeline after the name of who did it, `confirm` what others will feel. */
export const actionWords: Record<SuggestionAction | 'begin', { label: string; busy: string; happened: string; confirm?: string }> = {
  begin: { label: '起草', busy: '', happened: '开始起草' },
  submit: { label: '提交建议', busy: '正在提交…', happened: '提交' },
  register: { label: '登记', busy: '正在登记…', happened: '按代表签名的原件代录' },
  sendBack: { label: '退回修改', busy: '正在退回…', happened: '退回修改' },
  askRecheck: { label: '转请复核', busy: '', happened: '转请复核' },
  passOn: { label: '复核通过', busy: '正在转交…', happened: '复核通过，转代工委审核', confirm: '通过以后由代工委审核受理。' },
  screenBack: { label: '复核退回', busy: '正在退回…', happened: '复核后退回修改' },
  skipRecheck: { label: '不再等复核', busy: '正在办理…', happened: '逾期没有复核，直接审核', confirm: '跳过复核，由代工委直接审核。代表会看到您写的理由。' },
  refuse: { label: '不予受理', busy: '正在办理…', happened: '不予受理', confirm: '代表会立即收到不予受理的理由。' },
  accept: { label: '审核受理', busy: '正在受理…', happened: '受理' },
  prepare: { label: '拟定承办单位', busy: '正在记录…', happened: '拟定承办单位', confirm: '只记下方案，单位现在不会知道；编入交办批次后一起交办。' },
  entrust: { label: '转交政府办分办', busy: '正在转交…', happened: '转交政府办，由其分到部门', confirm: '转交后由它分到本系统的单位；法定答复期限从今天起算。' },
  handBack: { label: '退回代工委交办', busy: '正在退回…', happened: '退回代工委交办' },
  propose: { label: '预交办', busy: '正在发出…', happened: '预交办，请各单位认领', confirm: '各单位会立即收到通知，在期限内认领或者提出异议。' },
  proposeMore: { label: '再请单位认领', busy: '正在发出…', happened: '再请单位认领', confirm: '新的单位会立即收到通知。' },
  replan: { label: '撤销预交办，调整方案', busy: '正在撤销…', happened: '撤销预交办', confirm: '各单位会收到通知，已经认领的也要重新来过。' },
  dispatchClaimed: { label: '正式交办', busy: '正在交办…', happened: '正式交办', confirm: '交办后各单位会立即收到通知，期限从今天起算。' },
  dispatch: { label: '交办', busy: '正在交办…', happened: '交办', confirm: '交办后各单位会立即收到通知，期限从今天起算。' },
  dispatchAlong: { label: '随主件交办', busy: '', happened: '随并案的主件一并交办' },
  addAlong: { label: '随主件增加单位', busy: '', happened: '随并案的主件增加承办单位' },
  retime: { label: '调整期限', busy: '', happened: '答复期限随并案调整' },
  addUnits: { label: '增加承办单位', busy: '正在交办…', happened: '增加承办单位', confirm: '新单位会立即收到通知。' },
  changeUnits: { label: '改派承办单位', busy: '正在改派…', happened: '改派承办单位', confirm: '退出的单位和新的单位都会立即收到通知，代表也会知道。' },
  extend: { label: '延期', busy: '', happened: '答复期限延长' },
  allReturned: { label: '全部退回', busy: '', happened: '承办单位都已退出，转回代工委重新交办' },
  completeReply: { label: '答复齐备', busy: '', happened: '答复齐备，转请代表评价' },
  evaluate: { label: '提交评价', busy: '正在提交…', happened: '提交评价' },
  object: { label: '提交评价', busy: '正在提交…', happened: '提交评价：不满意' },
  recordEvaluation: { label: '代录评价', busy: '', happened: '按纸质评价表代录评价' },
  recordObjection: { label: '代录评价', busy: '', happened: '按纸质评价表代录评价：不满意' },
  lapse: { label: '按逾期未评价处理', busy: '正在办理…', happened: '逾期未评价' },
  lateEvaluate: { label: '补交评价', busy: '正在提交…', happened: '补交评价' },
  lateObject: { label: '补交评价', busy: '正在提交…', happened: '补交评价：不满意' },
  rehandle: { label: '重新办理', busy: '正在交办…', happened: '决定重新办理', confirm: '评价不满意的单位会立即收到通知，期限从今天起算。' },
  escalate: { label: '转入协调研究', busy: '正在办理…', happened: '转入协调研究', confirm: '代表和承办单位会立即收到通知，承办单位会看到代表的评价。' },
  confer: { label: '记录协调情况', busy: '正在记录…', happened: '记录协调情况' },
  resolve: { label: '形成处理意见', busy: '正在提交…', happened: '形成处理意见并告知代表', confirm: '处理意见会立即告知代表。' },
  close: { label: '核定办结', busy: '正在办结…', happened: '核定办结', confirm: '办结后归档，代表和承办单位会收到通知。' },
  track: { label: '转入承诺跟踪', busy: '正在转入…', happened: '转入承诺跟踪', confirm: '转入后单位继续兑现答复中的承诺。承诺都兑现或者都有书面说明以后，这件建议自动办结。' },
  fulfil: { label: '承诺已了结', busy: '', happened: '承诺都已了结，办结' },
  reopen: { label: '重新打开', busy: '正在打开…', happened: '重新打开', confirm: '承办单位会立即收到通知，重新办理。' },
  giveUp: { label: '放弃草稿', busy: '正在放弃…', happened: '放弃草稿' },
  withdrawAgreed: { label: '撤回', busy: '', happened: '联名代表都同意，建议撤回' },
  withdraw: { label: '撤回建议', busy: '正在撤回…', happened: '撤回', confirm: '撤回后不再办理，联名代表会收到通知。' },
}

/** On the page where it is planned, both acts stand side by side. */
export const planActWords: Partial<Record<SuggestionAction, string>> = { propose: '预交办', dispatch: '直接交办', prepare: '先记下方案，随批次交办' }

export const conditionWords: Record<string, string> = {
  promisesSettled: '答复中的承诺还没有全部兑现。请转入承诺跟踪，承诺了结后自动办结。',
  promisesOpen: '没有还要兑现的承诺，可以直接核定办结。',
  complete: '还不能提交：标题、情况和具体建议要写全。',
  roundsLeft: '规定的轮次已经办完。请转入协调研究，或者形成处理意见。',
  mayEscalate: '本地规则没有设面商和第三方评估，请形成处理意见。',
  mayResolve: '按本地规则，要先面商或者经第三方评估，再形成处理意见。',
  evaluationOverdue: '代表的评价期限还没有过。',
  lapsed: '这件已经评价过了，或者按本地规则逾期后不再补评。',
  proposes: '本地规则没有预交办这一步，或者这件随并案的主件一并办理。',
  allClaimed: '还不能正式交办：要各单位都认领、异议都协调完，并且有主办单位。',
  stillWithdrawable: '按本地规则，现在不能再撤回。有情况请联系代工委。',
  rechecked: '这件还在复核，复核以后再审核。',
  asksRecheck: '这件不用复核，或者正在复核。',
  awaitsRecheck: '这件不用复核，或者已经复核过。',
  recheckOverdue: '复核的期限还没有过。',
  cosignersAgree: '联名代表还没有都同意撤回。',
  nobodyAnswers: '还有单位在办。',
  repliesIn: '答复还没有到齐。',
  ownHistory: '导入的历史建议不能重新打开。',
  handledAlone: '这件已并入另一件，随主件交办。要单独交办，请先撤销并案。',
  rides: '这件没有并入别的建议。',
  signedOnPaper: '只有按纸质原件记下的联名可以这样说明，并且要在代工委审核之前。',
  everyReplyGraded: '每一份答复的每一项都要评价。',
  objectionExplained: '有不满意的，请写明具体原因，至少 5 个字。',
  gradesFitStep: '这些评价与这一步不符，请回到评价页重新提交。',
  numberTaken: '这个编号已经用了，请换一个，或者留空由平台编号。',
  groundUnknown: '这条理由或者去向不在本地规则里，请重新选。',
  consequencePrescribed: '这条理由在本地规则里写明了去向，不能改选别的。请把去向留空，或者换一条理由。',
  consequenceNeeded: '这条理由没有写明去向，请选怎样处理这件建议。',
  mayEntrust: '本地规则没有政府办转办这一步，或者已经转交。',
  isEntrusted: '这件没有转交政府办。',
  notDispatching: '这个单位不负责转办，请重新选。',
  otherSystem: '只能分给本系统的单位。要交给别的系统，请退回代工委。',
  nothingChanged: '方案和现在的承办单位一样，没有要改的。',
  unitUnknown: '有单位已经停用或不在本级，请重新选。',
}

/** The list of a second dispatcher. */
export const dispatchTabWords = {
  toShare: { label: '等分办', empty: '没有等您单位分办的建议。人大转交后会在这里。' },
  claiming: { label: '等单位认领', empty: '没有等认领的。' },
  toCheck: { label: '等审核答复', empty: '没有等您单位审核的答复。' },
  inHand: { label: '办理中', empty: '没有办理中的。' },
  all: { label: '全部', empty: '人大还没有转交过建议。' },
} as const
