import type { Tone } from '@/components/ui/state'
import type { OpinionAction } from '@/lib/opinions/lifecycle'
import type { OpinionChannel, OpinionGrade, OpinionRoute, OpinionState } from '@/lib/opinions/opinion'

export const opinionStateWords: Record<OpinionState, { label: string; tone: Tone }> = {
  received: { label: '待受理', tone: 'wait' },
  accepted: { label: '待分流', tone: 'wait' },
  joined: { label: '并案办理', tone: 'run' },
  routed: { label: '已转办', tone: 'run' },
  adopted: { label: '写进建议', tone: 'run' },
  answered: { label: '待回访', tone: 'wait' },
  dissatisfied: { label: '不满意待研究', tone: 'late' },
  closed: { label: '已办结', tone: 'done' },
  declined: { label: '不受理', tone: 'idle' },
  withdrawn: { label: '已撤回', tone: 'idle' },
}

/** The same for the person who spoke, as the heading of their page. */
export const opinionPublicWords: Record<OpinionState, string> = {
  received: '收到了，等联络站受理', accepted: '已经受理，正在分派', joined: '和别人反映的同一件事一起办', routed: '正在办理', adopted: '代表写进了建议',
  answered: '已经答复，请您评价', dissatisfied: '您不满意，正在研究', closed: '已经办结', declined: '这件事请找别处', withdrawn: '您已经撤回',
}

/** The same for everyone else who reads what was said. */
export const saidWords: Record<OpinionState, string> = {
  received: '收到', accepted: '已受理', joined: '合在一起办', routed: '正在办', adopted: '写进代表建议', answered: '已答复', dissatisfied: '正在再研究', closed: '已办结', declined: '已告知去处', withdrawn: '已撤回',
}

export const opinionChannelWords: Record<OpinionChannel, string> = {
  code: '扫码', reception: '接待', visit: '来访', phone: '电话', letter: '来信', box: '意见箱', walk: '走访', hotline: '12345 转来',
}
export const opinionRouteWords: Record<OpinionRoute, string> = { unit: '承办单位', deputy: '代表', higher: '上级或者别处' }
export const opinionGradeWords: Record<OpinionGrade, { label: string; tone: Tone }> = {
  satisfied: { label: '满意', tone: 'done' }, basically: { label: '基本满意', tone: 'run' }, unsatisfied: { label: '不满意', tone: 'late' },
}

type ActionWords = { label: string; busy: string; happened: string; /** What the person who spoke reads of it; '' where it is no matter of theirs. */ told: string; confirm?: string }
/** `label` is the button, `happened` the timeline after the name of who did it. */
export const opinionActionWords: Record<OpinionAction, ActionWords> = {
  accept: { label: '受理', busy: '正在受理…', happened: '受理', told: '联络站看过，已经受理' },
  decline: { label: '不受理，指明去处', busy: '正在办理…', happened: '不受理，指明了去处', told: '这件事这里办不了，应当找的地方写在下面', confirm: '反映人凭查询码会看到这段话和应当找的地方。' },
  answerOnSpot: { label: '当场答复', busy: '正在答复…', happened: '当场答复', told: '已经答复您', confirm: '反映人凭查询码会看到这份答复；并在一起的人也会看到。' },
  routeToUnit: { label: '转承办单位', busy: '正在转办…', happened: '转承办单位', told: '已经转给承办单位办理' },
  routeToDeputy: { label: '转代表', busy: '正在转交…', happened: '转代表', told: '已经交给代表' },
  routeHigher: { label: '报送上级或者别处', busy: '正在报送…', happened: '报送上级或者别处', told: '已经报送能办的地方' },
  forward: { label: '转承办单位', busy: '正在转办…', happened: '转承办单位', told: '代表已经转给承办单位办理' },
  giveBack: { label: '不是我单位的事，退回', busy: '正在退回…', happened: '退回', told: '正在换一个单位办理', confirm: '退回后由联络站重新分流。' },
  handBack: { label: '交回联络站', busy: '正在交回…', happened: '交回', told: '正在重新分派' },
  recall: { label: '收回另转', busy: '正在收回…', happened: '收回另转', told: '正在重新分派' },
  extend: { label: '延期一次', busy: '正在延期…', happened: '延期', told: '还要多一点时间' },
  answer: { label: '答复', busy: '正在答复…', happened: '答复', told: '承办单位已经答复您', confirm: '反映人凭查询码会看到这份答复；并在一起的人也会看到。' },
  answerAsDeputy: { label: '答复', busy: '正在答复…', happened: '答复', told: '代表已经答复您', confirm: '反映人凭查询码会看到这份答复；并在一起的人也会看到。' },
  relay: { label: '代录答复', busy: '正在记录…', happened: '代录收到的答复', told: '已经答复您', confirm: '反映人凭查询码会看到这份答复；并在一起的人也会看到。' },
  join: { label: '并到同一件', busy: '正在并案…', happened: '并到同一件事里', told: '反映这件事的不止您一位，合在一起办' },
  part: { label: '分开单独办', busy: '正在分开…', happened: '分开单独办', told: '您这件改为单独办理' },
  answerAlong: { label: '一并答复', busy: '', happened: '随同一件事答复', told: '已经答复您' },
  declineAlong: { label: '一并不受理', busy: '', happened: '随同一件事不受理', told: '这件事这里办不了，应当找的地方写在下面' },
  adopt: { label: '写进代表建议', busy: '正在写进…', happened: '写进代表建议', told: '代表把这件事写进了建议' },
  release: { label: '不再写进建议', busy: '正在退出…', happened: '退出建议，重新分流', told: '正在换一个办法办理' },
  bring: { label: '建议有了答复', busy: '', happened: '建议有了答复，等代表转告反映人', told: '代表的建议有了答复，代表会把结果转告您' },
  pass: { label: '转告结果', busy: '正在转告…', happened: '转告结果', told: '代表把结果转告您', confirm: '照您写的告诉反映人；写进同一件建议的、并在一起的人都会看到。单位的答复函不会给他们看。' },
  answerAdopted: { label: '转告公开的答复', busy: '', happened: '代表没有按时转告，已转告公开的答复', told: '代表的建议有了答复' },
  grade: { label: '记下满意', busy: '正在记录…', happened: '满意，办结', told: '您的评价收到了，这件事办结' },
  object: { label: '记下不满意', busy: '正在记录…', happened: '不满意', told: '您说还不满意，正在研究' },
  unreached: { label: '联系不上，办结', busy: '正在办结…', happened: '联系不上，办结', told: '没有联系上您，先办结；您仍可以再反映' },
  lapse: { label: '逾期未评，办结', busy: '正在办结…', happened: '没有评价，办结', told: '您没有评价，已经办结' },
  rehandle: { label: '重新办理', busy: '正在办理…', happened: '决定重新办理', told: '决定重新办理' },
  explain: { label: '说明后办结', busy: '正在办结…', happened: '说明后办结', told: '已经向您说明，办结' },
  reopen: { label: '重新打开', busy: '正在打开…', happened: '重新打开', told: '重新打开，继续办理' },
  withdraw: { label: '撤回', busy: '正在撤回…', happened: '撤回', told: '您已经撤回' },
}

export const conditionWords: Record<string, string> = {
  opinionWithUnit: '这件事现在不在您单位手里。',
  opinionWithDeputy: '这件事现在不在您手里。',
  opinionNotExtended: '已经延期一次，不能再延。',
  opinionRidersFree: '还有别人反映的同一件事并在这里，先把它们分开。',
  opinionOverdue: '还在等反映人评价，期限没有过。',
  opinionMainMoved: '要并到的那一件已经答复或者办结，请换一件，或者直接答复。',
  opinionNoUnit: '没有这个承办单位，请重新选。',
  opinionNoDeputy: '没有这位代表，请重新选。',
  opinionNoSuggestion: '只能写进您自己还没有提交的草稿。',
  opinionNamesSomeone: '答复里有反映人的称呼。并在一起的人也会看到这份答复，请改成“您”。',
  opinionShowsSomeone: '公开的话里有反映人的称呼、住址或者电话号码，请去掉。',
  opinionNotShowable: '不受理、已撤回的不公开。',
  opinionPhotosFull: '一件意见最多三张照片，少选几张。',
  opinionNothingSealed: '没有登记联系方式，或者已经删除。',
}

/** Whose turn it is, as a sentence goes on; for the staff. */
export function opinionTurn(state: OpinionState, { unit, deputy, body, house }: { unit?: string | null; deputy?: string | null; body?: string; house: string }, route: OpinionRoute | null): { who: string; what: string } {
  switch (state) {
    case 'received': return { who: house, what: '看过以后受理，或者指明应当找哪里' }
    case 'accepted': return { who: house, what: '当场答复，或者转给能办的地方' }
    case 'joined': return { who: '同一件事的承办人', what: '答复一到，这件一并答复' }
    case 'routed': return { who: route === 'unit' ? (unit ?? '承办单位') : route === 'deputy' ? (deputy ?? '代表') : body || '上级', what: '办理并答复' }
    case 'adopted': return { who: deputy ?? '代表', what: '已写进建议；建议有了答复，把结果转告反映人' }
    case 'answered': return { who: '反映人', what: '评价满不满意；留了电话的请回访' }
    case 'dissatisfied': return { who: house, what: '研究哪里不满意，重新办理或者说明' }
    default: return { who: '', what: '' }
  }
}

const done: Partial<Record<OpinionAction, string>> = {
  accept: '已受理，请分流。', decline: '已告知应当找的地方。', routeToUnit: '已转办，单位收到通知。', routeToDeputy: '已转给代表，代表收到通知。', join: '已并到同一件，答复一到一并答复。',
}
/** What a page says after a step. */
export const opinionDone = (action: OpinionAction): string => done[action] ?? `${opinionActionWords[action].label}：已办。`
