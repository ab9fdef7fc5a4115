import type { Tone } from '@/components/ui/state'
import type { AssignmentRole, AssignmentState } from '@/lib/assignments/assignment'
import type { AssignmentAction, FAULTS } from '@/lib/assignments/lifecycle'

export const roleWords: Record<AssignmentRole, string> = { sole: '单办', lead: '主办', co: '会办', separate: '分办', reference: '参阅' }

export const assignmentStateWords: Record<AssignmentState, { label: string; tone: Tone }> = {
  proposed: { label: '待认领', tone: 'wait' },
  claimed: { label: '已认领', tone: 'run' },
  disputed: { label: '有异议', tone: 'late' },
  assigned: { label: '待签收', tone: 'wait' },
  handling: { label: '办理中', tone: 'run' },
  reviewing: { label: '拟稿送审', tone: 'run' },
  checking: { label: '答复审核中', tone: 'run' },
  riding: { label: '随主件办理', tone: 'run' },
  issued: { label: '已答复', tone: 'done' },
  opined: { label: '已交会办意见', tone: 'done' },
  waived: { label: '免交会办意见', tone: 'idle' },
  informed: { label: '已送阅', tone: 'idle' },
  returned: { label: '已退回', tone: 'idle' },
  relieved: { label: '已改派', tone: 'idle' },
  released: { label: '未交办', tone: 'idle' },
  done: { label: '已办结', tone: 'done' },
}

/** `label` is the button, `happened` the timeline after the name of who did it, `confirm` what others will feel. */
export const assignmentActionWords: Record<AssignmentAction | 'propose', { label: string; busy: string; happened: string; confirm?: string }> = {
  propose: { label: '预交办', busy: '', happened: '预交办' },
  claim: { label: '认领', busy: '正在认领…', happened: '认领' },
  silent: { label: '视同认领', busy: '正在办理…', happened: '逾期没有答复，视同认领', confirm: '这个单位没有在期限内答复，按认领处理。' },
  dispute: { label: '提出异议', busy: '正在提交…', happened: '提出异议', confirm: '异议由代工委协调。协调之前不会正式交办给您单位。' },
  uphold: { label: '维持由该单位承办', busy: '正在办理…', happened: '协调后维持原方案', confirm: '这个单位随后不能再申请退回，会立即收到通知。' },
  release: { label: '不交办该单位', busy: '正在办理…', happened: '协调后不交办', confirm: '这个单位会立即收到通知。缺了主办单位时，请再请别的单位认领。' },
  insist: { label: '维持由该单位承办', busy: '正在办理…', happened: '决定维持原方案', confirm: '这个单位随后不能再申请退回，会立即收到通知。' },
  excuse: { label: '不交办该单位', busy: '正在办理…', happened: '决定不交办', confirm: '这个单位会立即收到通知。缺了主办单位时，请再请别的单位认领。' },
  retract: { label: '撤销预交办', busy: '', happened: '撤销预交办' },
  dispatch: { label: '交办', busy: '正在交办…', happened: '交办' },
  inform: { label: '送阅', busy: '', happened: '送阅' },
  signFor: { label: '签收', busy: '正在签收…', happened: '签收' },
  signForCo: { label: '签收会办', busy: '正在签收…', happened: '签收会办' },
  giveOpinion: { label: '报送会办意见', busy: '正在报送…', happened: '报送会办意见' },
  askAgain: { label: '请补充会办意见', busy: '正在发出…', happened: '请补充会办意见' },
  waive: { label: '免交会办意见', busy: '正在办理…', happened: '同意免交会办意见' },
  submitDraft: { label: '送负责人审签', busy: '正在送审…', happened: '把答复稿送审' },
  sendBackDraft: { label: '退回修改', busy: '正在退回…', happened: '退回答复稿' },
  sign: { label: '签发答复', busy: '正在签发…', happened: '签发答复', confirm: '签发后代表会立即收到答复，答复不能再改。' },
  signWithout: { label: '会办意见未到，写明原因签发', busy: '正在签发…', happened: '签发答复（会办意见逾期未到）', confirm: '签发后代表会立即收到答复，答复不能再改。' },
  recordReply: { label: '代录纸质答复', busy: '正在记录…', happened: '按纸质原件代录答复', confirm: '请照盖章的原件录入。代表和这个单位会收到通知。' },
  signForCheck: { label: '签发，送审核', busy: '正在送审…', happened: '签发答复，送审核', confirm: '签发后先经审核，审核通过才发给代表。审核期间答复不能改。' },
  signWithoutForCheck: { label: '会办意见未到，写明原因签发，送审核', busy: '正在送审…', happened: '签发答复（会办意见逾期未到），送审核', confirm: '签发后先经审核，审核通过才发给代表。审核期间答复不能改。' },
  pass: { label: '审核通过，发给代表', busy: '正在发出…', happened: '审核通过，答复发给代表', confirm: '通过后代表会立即收到答复，答复不能再改。' },
  fail: { label: '退回单位重拟', busy: '正在退回…', happened: '审核后退回单位重拟', confirm: '单位会立即收到您写的理由，改好后重新签发送审。' },
  return: { label: '退回', busy: '', happened: '退出办理（申请退回已同意）' },
  extend: { label: '延期', busy: '', happened: '办理期限延长' },
  extendInReview: { label: '延期', busy: '', happened: '办理期限延长' },
  relieve: { label: '改派', busy: '正在改派…', happened: '不再由该单位办理', confirm: '改派后这个单位不再办理，会立即收到通知。' },
  retime: { label: '调整期限', busy: '', happened: '办理期限随并案调整' },
  retimeInReview: { label: '调整期限', busy: '', happened: '办理期限随并案调整' },
  ride: { label: '随主件办理', busy: '', happened: '随并案的主件一并办理' },
  issueAlong: { label: '一并答复', busy: '', happened: '随主件签发，另发一份答复' },
  standAlone: { label: '单独办理', busy: '', happened: '改为单独办理，请签收' },
  letGo: { label: '退出办理', busy: '', happened: '不再由该单位办理' },
  stopReading: { label: '不再送阅', busy: '正在办理…', happened: '不再送阅' },
  restart: { label: '重新办理', busy: '', happened: '重新办理' },
  finish: { label: '办结', busy: '', happened: '办结' },
}

export const faultWords: Record<(typeof FAULTS)[number], string> = { form: '格式、行文不合规范', class: '结果类别与内容不符', content: '没有逐条答复，或者内容不实' }
/** What the checker looks at, as it is asked. */
export const checkHints = ['格式：标题、文号、称谓、落款、联系人齐不齐', '类别：写的结果类别与做到的事相符不相符，该列的承诺、原因列了没有', '内容：代表提的每一条都答了没有，会办单位的意见写进去没有']

export const conditionWords: Record<string, string> = {
  claimOverdue: '认领的期限还没有过。',
  acts: '参阅单位不用签收。',
  onlyReads: '只有参阅单位不用签收。',
  talkedOver: '本地规则没有协调这一步，由代工委直接决定。',
  decidedAtOnce: '本地规则要求先协调，写明意见和依据。',
  answers: '这件由您单位会办，不用单独答复。',
  assists: '只有会办单位报送会办意见。',
  unwritten: '单位正在平台上起草答复，请由单位自己签发。',
  draftReady: '还不能送审：答复没有写全，或者还没有与代表沟通的记录。',
  opinionsIn: '还不能签发：会办意见没有到齐。',
  opinionsOverdue: '会办意见没有逾期，还不能不等意见就签发。',
}

export const assignmentRefusals = {
  numberTaken: (letterNumber: string, suggestion: string | null) => `文号 ${letterNumber} 已经用在${suggestion ? `第 ${suggestion} 号建议` : '另一件建议'}的答复上，一个文号只用一次。请改用下一个文号再签发。`,
}
