/** 家 – 站 – 点, and the two that stand beside them. */
export const TIERS = ['home', 'legislative', 'point', 'station', 'studio'] as const
export type Tier = (typeof TIERS)[number]

export const STAFF_DUTIES = ['head', 'deputyHead', 'liaison', 'other'] as const
export type StaffDuty = (typeof STAFF_DUTIES)[number]

/** In charge: named on the board as the one to ask. Every other deputy of the place is a member. */
export const DEPUTY_PARTS = ['inCharge', 'member'] as const
export type DeputyPart = (typeof DEPUTY_PARTS)[number]
