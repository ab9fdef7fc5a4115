import { z } from 'zod'
import { text } from '@/lib/needs'

export const noteNeeds = z.object({ text: text(1, 1000, '内部记录') })
