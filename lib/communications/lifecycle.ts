import { z } from 'zod'
import type { Lifecycle, Living } from '@/lib/lifecycle'
import { nothing, text } from '@/lib/needs'

export const COMMUNICATION_STATES = ['recorded', 'confirmed', 'objected'] as const
export type CommunicationState = (typeof COMMUNICATION_STATES)[number]
export const COMMUNICATION_STAGES = ['before', 'during', 'after'] as const
export type CommunicationStage = (typeof COMMUNICATION_STAGES)[number]
export const METHODS = ['faceToFace', 'visit', 'symposium', 'onSite', 'phone', 'message', 'email', 'letter'] as const
export type Method = (typeof METHODS)[number]
export type Communication = Living & { state: CommunicationState; suggestionId: string; assignmentId: string }

const account = {
  content: text(5, 2000, '沟通的内容'),
  deputyOpinion: z.string().trim().max(1000).default(''),
}

// prettier-ignore
export const communicationLifecycle = {
  confirm: { from: ['recorded'], to: 'confirmed', by: ['author'], limit: 'stop', needs: nothing },
  object:  { from: ['recorded'], to: 'objected',  by: ['author'], limit: 'stop', needs: z.object({ objection: text(5, 500, '不同的地方') }) },
  revise:  { from: ['objected'], to: 'recorded',  by: ['unit'],   limit: 'stop', needs: z.object(account) },
} as const satisfies Lifecycle<Communication>

/** What a unit writes down of one talk with the deputy (domain A7). */
export const recordNeeds = z.object({
  stage: z.enum(COMMUNICATION_STAGES, '请选办前、办中或办后。'),
  method: z.enum(METHODS, '请选沟通方式。'),
  heldOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请选沟通的日期。'),
  place: z.string().trim().max(100).default(''),
  unitPeople: text(2, 200, '参加沟通的单位人员'),
  agreed: z.string().trim().max(1000).default(''),
  ...account,
})

export type CommunicationAction = keyof typeof communicationLifecycle
export const COMMUNICATION_ACTIONS = Object.keys(communicationLifecycle) as [CommunicationAction, ...CommunicationAction[]]
