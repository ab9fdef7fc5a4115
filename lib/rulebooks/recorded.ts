/** Rules that are written down and shown, but by which the platform does not act yet. Whoever makes one obeyed takes it off this list. */
export const RECORDED_ONLY: readonly string[] = [
  'stages.recheck', 'stages.dispatcher', 'stages.replyCheck', 'extension.agreedBy', 'withdrawal.joint', 'commitments.reportQuarter', 'publicity.evaluation',
]

export const recordedOnly = (path: string): string | undefined => (RECORDED_ONLY.includes(path) ? '只作记录：平台还不据此办理。' : undefined)
