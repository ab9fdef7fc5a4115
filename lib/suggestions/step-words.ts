import { doneWords as ofCommitments } from '@/lib/commitments/words'
import { callingIt } from '@/lib/congresses/office'

/** What is said once a step is done, and what others will feel where the noun's own words do not say it. */
export const doneWords: Record<string, Partial<Record<string, string>>> = {
  suggestion: {
    passOn: '已复核，转代工委审核。', screenBack: '已退回，代表会收到您写的理由。', skipRecheck: '已不再等复核，现在可以审核。',
    sendBack: '已退回，代表会收到您写的理由。', refuse: '已告知代表不予受理。', accept: '已受理并编号，现在可以交办。', lapse: '已按逾期未评价处理。代表仍可补交评价。',
    entrust: '已转交，由其分到部门。', handBack: '已退回代工委交办。',
    propose: '已发给各单位认领。', proposeMore: '已请这些单位认领。', replan: '已撤销预交办，可以另定方案。', dispatchClaimed: '已正式交办，各单位会收到通知。',
    dispatch: '已交办，各单位会收到通知。', addUnits: '已增加承办单位，新单位会收到通知。',
    rehandle: '已启动重新办理，单位会收到您的要求。', escalate: '已转入协调研究，代表和承办单位会收到通知。', confer: '已记下，代表和承办单位都看得到。', resolve: '处理意见已告知代表。', close: '已办结归档。', track: '已转入承诺跟踪，承诺了结后自动办结。', reopen: '已重新打开，承办单位会收到通知。', withdraw: '已撤回，不再办理。',
  },
  assignment: {
    claim: '已认领，等代工委正式交办。', silent: '已按认领处理。', dispute: '异议已送代工委协调。', uphold: '已维持原方案，单位会收到通知。', release: '这件不交办给这个单位，单位会收到通知。', insist: '已决定维持原方案，单位会收到通知。', excuse: '这件不交办给这个单位，单位会收到通知。', stopReading: '已不再送阅。',
    signFor: '已签收，答复期限从交办那天起算。', signForCo: '已签收，请在期限内报送会办意见。', giveOpinion: '会办意见已报送主办单位。', askAgain: '已请会办单位补充。',
    waive: '已同意免交会办意见。', relieve: '已改派。请另选承办单位。', submitDraft: '已送负责人审签。', signForCheck: '已签发，送去审核。通过后代表会收到答复。', signWithoutForCheck: '已签发，送去审核。通过后代表会收到答复。', pass: '已审核通过，代表会收到答复。', fail: '已退回单位重拟，单位会收到您的理由。', sendBackDraft: '已退回修改。', sign: '已签发，代表会收到答复。', signWithout: '已签发，代表会收到答复。', recordReply: '已照原件记下，代表会收到通知。',
  },
  request: { grant: '已同意，单位会收到通知。', refuse: '没有同意，单位会收到您的理由。' },
  wish: { return: '申请已送代工委。裁定之前请继续办理。', extension: '申请已送代工委。裁定之前请按原期限办理。' },
  communication: { record: '已记下，等代表确认。', confirm: '已确认。', object: '已告诉单位，请等单位改正。', revise: '已改正，等代表再次确认。' },
  commitment: ofCommitments,
  objection: { raise: '异议已送代工委。答复之前，单位继续办理。', uphold: '已同意，请另选承办单位。代表会收到通知。', keep: '已答复代表。', withdraw: '已收回异议。' },
  registration: { confirm: '谢谢，已记下您核对无误。', object: '已告诉代工委，请等改正。', correct: '已改正，请代表再核对。' },
  cosignature: { disown: '已从联名中去掉，代工委会收到通知。' },
  withdrawal: { ask: '已请联名代表回答，都同意以后自动撤回。', agree: '已记下您同意撤回。', refuse: '已告诉领衔代表，这件建议继续办理。', callOff: '已不再撤回，继续办理。' },
  note: { add: '已记下，只有代工委看得到。' },
}

export const wishWords = {
  return: { label: '申请退回', busy: '正在提交…' },
  extension: { label: '申请延期', busy: '正在提交…' },
} as const

/** Confirmed although the noun's words have no sentence for it: others feel these, too. */
export const confirmWords: Record<string, Record<string, string>> = {
  cosignature: { disown: '说明后您不再是这件建议的联名代表。' },
  request: {
    'return.grant': '同意后这个单位不再办理，会立即收到通知。请随后另选承办单位。',
    'return.refuse': '不同意后由这个单位继续办理，不能再申请退回。',
    'extension.grant': '同意后新的期限立即生效，代表会收到通知。',
  },
}

/** What the record says of a step that was taken on another page or without a script: `kind.action`, as paths.suggestionAfter writes it. */
export function saidAfter(done?: string | string[], office?: string): string | null {
  const [kind = '', action = ''] = typeof done === 'string' ? done.split('.') : []
  const words = Object.hasOwn(doneWords, kind) && Object.hasOwn(doneWords[kind]!, action) ? doneWords[kind]![action] : null
  return words ? callingIt(office, words) : null
}
