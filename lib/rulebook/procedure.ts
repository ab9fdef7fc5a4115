import { z } from 'zod'

// The parts of a local procedure that are choices, not limits. What a stored document leaves out is filled from
// default-procedure.ts, so that documents written before a choice existed stay valid.

const days = z.array(z.int().min(1).max(120)).max(5)

export const CHECKERS = ['none', 'office', 'dispatcher'] as const

/** Which stages exist here. */
export const Stages = z.strictObject({
  /** 复核 of what deputies submit, before the office decides: by the delegation, the session's secretariat, or nobody. */
  recheck: z.enum(['none', 'delegation', 'secretariat']),
  /** 预交办: each proposed unit claims or disputes first. */
  propose: z.boolean(),
  /** 协调: disputes are talked over at a table before the office decides. */
  coordinate: z.boolean(),
  /** The government's office hands out to departments what the congress hands to the government. */
  dispatcher: z.boolean(),
  /** 答复审核 before a reply goes out: nobody, the office, or the second dispatcher for the units of its own system (the office for all others). */
  // Documents kept before it was said who checks knew only whether somebody does.
  replyCheck: z.preprocess((kept) => (kept === true ? 'office' : kept === false ? 'none' : kept), z.enum(CHECKERS)),
  /** Who studies a 不满意 before it is handled again. */
  study: z.enum(['office', 'none']),
})

/** What follows the last 不满意, in the order in which it is offered. */
export const LAST_RESORTS = ['faceToFace', 'thirdParty', 'opinion'] as const

/** `max`: how often a suggestion is handled at most, the first time included. */
export const Rounds = z.strictObject({
  max: z.int().min(1).max(9),
  restart: z.enum(['office', 'automatic']).default('office'),
  after: z.array(z.enum(LAST_RESORTS)).min(1).refine((all) => new Set(all).size === all.length, '不能重复').default([...LAST_RESORTS]),
})

/** The window itself is the limit `evaluate`; the reminders count working days before it ends. */
export const Evaluation = z.strictObject({
  remindBefore: days,
  /** Does an evaluation that never comes end the waiting? Such items stay out of the satisfaction rate. */
  lapse: z.boolean(),
  /** Is one that comes after that still taken, and marked? */
  late: z.boolean(),
})

/** The length of an extended reply is the limit replyExtended, in all from the dispatch or on top of the old due date. */
export const Extension = z.strictObject({
  times: z.int().min(0).max(9),
  counts: z.enum(['fromDispatch', 'fromDueDate']),
  agreedBy: z.enum(['office', 'dispatcher']),
  tellDeputy: z.boolean().default(true),
})

/** `until`: the last state from which one may withdraw. `joint`: whose word a joint suggestion needs. */
export const UNTIL = ['accepted', 'proposed', 'handling'] as const
export const Withdrawal = z.strictObject({ until: z.enum(UNTIL), joint: z.enum(['lead', 'all']) })

export const Merge = z.strictObject({ until: z.enum(['never', ...UNTIL]), replies: z.enum(['separate']) })

/** 黄牌, 红牌: how many days a unit must be late before the office may give one. */
export const Cards = z.strictObject({ yellowAfter: z.int().min(0).max(365), redAfter: z.int().min(0).max(365) })

/** `again`: may a unit that was designated (指定承办) still ask to return. `clock`: which date counts for the next unit. */
export const Returns = z.strictObject({ again: z.boolean(), clock: z.enum(['newDispatch', 'firstDispatch']) })

/** 代表接待: how many days before it must be announced, and what becomes of a day that falls on a holiday. */
export const Receptions = z.strictObject({ noticeDays: z.int().min(0).max(30), onHoliday: z.enum(['nextWorkingDay', 'keep']) })

export const Commitments = z.strictObject({
  /** Codes of the result classes whose replies bring commitments that are tracked. */
  classes: z.array(z.string().min(1).max(20)),
  secondReply: z.boolean(),
  secondEvaluation: z.boolean(),
  /** Calendar days before a commitment is due. */
  remindBefore: days,
  /** In which quarter units report on the commitments of this year and the last; null where no yearly report is asked. */
  reportQuarter: z.int().min(1).max(4).nullable(),
  /** Must the head of the unit sign the explanation of what cannot be done. */
  signedExplanation: z.boolean(),
  /** Is what is open at the end of the year carried into the next. */
  carryOver: z.boolean(),
})

/** What the forms begin with. Nothing is published unless the deputy and the unit both allow it. */
export const Publicity = z.strictObject({
  wish: z.enum(['full', 'titleOnly', 'none']),
  reply: z.enum(['open', 'onRequest', 'withheld']),
  evaluation: z.boolean(),
})

/** Does every cosigner get the reply, or does the lead deputy pass it on. */
export const REPLIES = ['eachCosigner', 'lead'] as const
