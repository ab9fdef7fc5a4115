'use server'

import { z } from 'zod'
import type { Answer } from '@/lib/platform/answer'
import { aPublicAction } from '@/lib/platform/public-action'
import { Setup } from '@/lib/sign-in/needs'
import { setUp as setUpPlatform } from '@/lib/sign-in/setup'
import { passwordFaultWords, roleWords } from '@/lib/sign-in/words'

const brake = { tries: 10, windowSeconds: 900, blockSeconds: 900 }

/** Opens the platform with the one-time code. Initial passwords of the other administrators are shown in the answer and never again. */
export const setUp = aPublicAction({ name: 'installation.setUp', bound: z.object({}).default({}), needs: Setup, brake }, async ({ input }): Promise<Answer> => {
  const outcome = await setUpPlatform(input)
  if (outcome.ok) return { done: true, message: outcome.handedOut.map(({ role, name, loginName, password }) => `${roleWords[role]}${name}：登录名 ${loginName}，初始密码 ${password}`).join('\n') }
  if (outcome.why === 'password') return { message: '还有 1 处要改。', fields: { newPassword: passwordFaultWords[outcome.fault] } }
  if (outcome.why === 'wrongCode') return { message: '还有 1 处要改。', fields: { code: '设置码不对。请照终端里显示的填；重新启动后，以最后显示的为准。' } }
  return { refused: '平台已经设立，这一页只用一次。请用管理员账号登录。' }
})
