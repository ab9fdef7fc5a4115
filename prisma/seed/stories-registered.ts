import { confirmsTalks, submits } from './deeds-author'
import { accepts, dispatches, sendsBack } from './deeds-office'
import { corrects, disowns, looksThrough, registers } from './deeds-registration'
import { drafts, sendsForReview, signs, signsFor, talks } from './deeds-unit'
import type { Deed } from './life'
import type { Story } from './stories'

const SHI = 'demo-shiwangshan'
const TIAN = 'demo-tianxiuhe'
const JIANG = 'demo-jiangheming'
const handled = (): Deed[] => [accepts(3), dispatches(3), signsFor(2), talks(4), confirmsTalks(1)]
const alone = { count: 1, kind: 'single' } as const

/** 代录 and 议案转建议: what came on paper, and how its deputy looked it through. */
export const registeredStories: readonly Story[] = [
  { ...alone, name: 'entered for 石望山, to be looked through', ago: [0, 1], author: SHI, deeds: () => [registers(0, 'paper')] },
  { ...alone, name: 'entered for 田秀禾, who objects', ago: [0, 1], author: TIAN, deeds: () => [registers(0, 'paper'), looksThrough(1, '第二条写的是三年，原件写的是两年')] },
  { ...alone, name: 'entered for 江鹤鸣, under way', ago: [2, 6], author: JIANG, deeds: () => [registers(0, 'paper'), looksThrough(1, '第一条漏了“两岸”二字'), corrects(1), looksThrough(1), ...handled()] },
  { ...alone, name: 'entered, sent back, handed in by its deputy', ago: [1, 2], author: JIANG, deeds: () => [registers(0, 'paper'), sendsBack(1), submits(1)] },
  { name: 'motion to be reviewed', count: 1, kind: 'joint', cosigners: [SHI, JIANG], ago: [1, 2], author: TIAN, deeds: () => [registers(0, 'motion'), looksThrough(1), disowns(0)] },
  { name: 'motion, replied to', count: 1, kind: 'joint', cosigners: [TIAN, JIANG], ago: [2, 6], author: SHI, shape: 'sole', deeds: () => [registers(0, 'motion'), looksThrough(1), ...handled(), drafts(9), sendsForReview(1), signs(2)] },
]
