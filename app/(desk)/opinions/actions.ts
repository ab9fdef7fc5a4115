'use server'

import { z } from 'zod'
import { findByPhone, phoneNeeds } from '@/lib/opinions/by-phone'
import { anAction, type Answer } from '@/lib/platform/action'

/** Finds what a caller said by their whole number. It travels in the form, not in the address. */
export const byPhone = anAction({ name: 'opinion.findByPhone', bound: z.object({}), needs: phoneNeeds }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await findByPhone(actor, input, circumstances)
  if (!outcome.ok) return { refused: outcome.refusal }
  const words = outcome.value.length === 0 ? '本站没有用这个号码反映过的事。' : `找到 ${outcome.value.length} 件：${outcome.value.join('、')}。把编号填到上面的框里打开。`
  return { done: true, message: `${words}这次查找已记入日志。` }
})
