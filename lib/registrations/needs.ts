import { z } from 'zod'
import { day, text } from '@/lib/needs'
import { correction } from '@/lib/registrations/lifecycle'
import { CHANNELS, PUBLICITY_WISHES } from '@/lib/suggestions/suggestion'


const common = {
  draftKey: z.uuid(),
  lead: text(2, 60, '领衔代表'),
  cosigners: z.string().trim().max(4000).default(''),
  onBehalfOfDelegation: z.stringbool().default(false),
  ...correction.shape,
  category: z.string().max(40).default(''),
  suggestedUnits: z.string().trim().max(200, '希望承办的单位最多 200 个字。').default(''),
  publicityWish: z.enum(PUBLICITY_WISHES, '请选能不能公开。'),
  publicityWhy: z.string().trim().max(200, '不公开的原因最多 200 个字。').default(''),
  secretProposer: z.stringbool().default(false),
  faceReplyWish: z.stringbool().default(false),
}

/** What the office writes down of a suggestion that came on paper. */
export const paperNeeds = z.object({ ...common, receivedOn: day, channel: z.enum(CHANNELS, '请选会议期间或闭会期间。') })
/** The same of a motion, with its number and the decision that made it a suggestion. */
export const motionNeeds = z.object({
  ...common,
  motionNumber: text(1, 30, '议案编号'), motionTitle: text(4, 100, '议案标题'),
  decidedOn: day, basis: text(4, 200, '决定的依据'),
})
export type PaperInput = z.infer<typeof paperNeeds>
export type MotionInput = z.infer<typeof motionNeeds>
export type Registering = ({ as: 'paper' } & PaperInput) | ({ as: 'motion' } & MotionInput)
