import { db } from '@/lib/platform/db'
import { merge, unmerge } from '@/lib/merges/commands'
import { must, type Deed, type Life } from './life'

const twins = new WeakMap<Life, Life>()

/** A second suggestion about the same matter, by another deputy of the county. */
function twinOf(life: Life): Life {
  const known = twins.get(life)
  if (known) return known
  const others = life.cast.deputies.filter(({ deputyId }) => deputyId !== life.author.deputyId)
  const { matter } = life
  const title = matter.title.replace(/^关于/, '关于尽快').replace(/的建议$/, '的再次建议')
  const twin: Life = { ...life, id: '', kind: 'single', isSecret: false, cosigners: [], author: others[3 + life.random.int(0, others.length - 4)]!, matter: { ...matter, title } }
  twins.set(life, twin)
  return twin
}

/** The same deed, done to the other suggestion. */
export const alike = ({ after, on, take }: Deed): Deed => ({ after, ...(on ? { on } : {}), take: (life, at) => take(twinOf(life), at) })

const held = ({ id }: Life) => db.suggestion.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })

/** The office merges the other one into this one. */
export const merges = (after: number): Deed => ({
  after,
  take: async (life, at) => void must(await merge(life.cast.officers[0]!, await held(life), [await held(twinOf(life))], { reason: '两件反映同一件事，一并办理' }, at), `merging of ${life.matter.title}`),
})

export const unmerges = (after: number, how: 'sameUnits' | 'toDispatch'): Deed => ({
  after,
  take: async (life, at) => void must(await unmerge(life.cast.officers[0]!, await held(twinOf(life)), { how, reason: '两件的具体要求不同，分开办理' }, at), `parting of ${life.matter.title}`),
})
