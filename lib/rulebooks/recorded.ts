const PLAIN = '只作记录：平台还不据此办理。'

/** Rules that are written down and shown, but by which the platform does not act yet, or not in all they say. Whoever makes one obeyed takes it off this list. */
const recorded: Record<string, string> = {
  'stages.recheck': PLAIN,
  'stages.coordinate': '只作记录：有异议的，平台一律请代工委写明协调的意见和依据。',
  'stages.replyCheck': PLAIN,
  'withdrawal.joint': '只作记录：平台上由领衔代表撤回，联名代表会收到通知。',
  'commitments.reportQuarter': PLAIN,
}

export const RECORDED_ONLY = Object.keys(recorded)
export const recordedOnly = (path: string): string | undefined => recorded[path]
