import { countrysideMatters } from './data/matters-countryside'
import { peopleMatters } from './data/matters-people'
import { roadMatters } from './data/matters-roads'
import { waterMatters } from './data/matters-water'
import { TOWNSHIPS, VILLAGES } from './data/units'
import type { Random } from './random'

/** A matter before its places are named: {town}, {village}, {km} … are filled in. */
export type Template = {
  title: string
  category: string
  lead: string
  co?: readonly string[]
  /** Handled by each unit separately, not by a lead with others. */
  separate?: boolean
  source?: string
  situation: string
  analysis: string
  asks: readonly string[]
  talk: string
  done: string
  plan: string
  promise: string
  cannot: string
}
export type Matter = Omit<Template, 'co' | 'asks'> & { co: string[]; asks: string[]; town: string }

const TEMPLATES = [...roadMatters, ...waterMatters, ...peopleMatters, ...countrysideMatters]

/** Hands out matters that fit, none with the same title twice, every template before any comes again. */
export function matterSource(random: Random): (fits?: (template: Template) => boolean, town?: string) => Matter {
  const given = new Set<string>()
  const queue: Template[] = []
  return (fits = () => true, town) => {
    for (let tries = 0; tries < 500; tries += 1) {
      if (!queue.some(fits)) queue.push(...random.take(TEMPLATES, TEMPLATES.length))
      const [template] = queue.splice(queue.findIndex(fits), 1)
      const matter = placed(template!, town ?? random.pick(TOWNSHIPS), random)
      if (given.has(matter.title)) continue
      given.add(matter.title)
      return matter
    }
    throw new Error('the templates are used up')
  }
}

function placed(template: Template, town: string, random: Random): Matter {
  const [village, village2] = random.take(VILLAGES, 2)
  const facts: Record<string, string> = {
    town, village: village!, village2: village2!,
    km: (random.int(12, 68) / 10).toFixed(1), households: String(random.int(86, 640)), people: String(random.int(96, 420)),
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
  const { co = [], asks, ...texts } = template
  const filled = Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? fill(value) : value])) as typeof texts
  return { ...filled, co: co.map(fill), asks: asks.map(fill), town }
}
