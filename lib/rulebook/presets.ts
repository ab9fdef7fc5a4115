import { defaultRulebook } from './default'
import { readDocument } from './document'
import type { Rulebook } from './rulebook'
import { LIMIT_SECTIONS, RULES, valueAt } from './rules'
import { beijing2014 } from './presets/beijing-2014'
import { chongqing2017 } from './presets/chongqing-2017'
import { henan2017 } from './presets/henan-2017'
import type { Preset } from './presets/preset'
import { qingdao2021 } from './presets/qingdao-2021'
import { shandong2017 } from './presets/shandong-2017'
import { shanghai2015 } from './presets/shanghai-2015'
import { zhejiang2016 } from './presets/zhejiang-2016'

// Regulations of real places as a beginning for one's own rules (domain A3, A4, A7–A12). Each holds what its regulation
// says; the rest stands as in the default, and `unset` names it, so that nobody takes the default for the regulation.

export const PRESETS: readonly Preset[] = [chongqing2017, shandong2017, qingdao2021, shanghai2015, henan2017, zhejiang2016, beijing2014]

export const findPreset = (code: string): Preset | null => PRESETS.find((preset) => preset.code === code) ?? null

function getPreset(code: string): Preset {
  const preset = findPreset(code)
  if (!preset) throw new RangeError(`there is no preset ${code}`)
  return preset
}

/** The rules that a document with gaps states, by path. */
const statedIn = (document: object): [path: string, value: unknown][] =>
  RULES.map(({ path }): [string, unknown] => [path, valueAt(document, path)]).filter(([, value]) => value !== undefined)

/** What a rule of this preset rests on: the article, or the regulation with the mark that its article is still to be looked up. */
export const basisIn = ({ regulation, articles }: Preset, path: string): string => `${regulation}${articles[path] ?? '（条次待核）'}`

/** The preset laid over the default, as a new version of a place's own rules begins from it. */
export function presetDocument(code: string): Rulebook {
  const preset = getPreset(code)
  const { rules, name, reasons = {} } = preset
  const stated = statedIn(rules)
  const limits = Object.fromEntries(
    LIMIT_SECTIONS.map((section) => [
      section,
      Object.fromEntries(
        stated.filter(([path]) => path.startsWith(`${section}.`)).map(([path, limit]) => [path.slice(section.length + 1), { ...Object(limit), basis: basisIn(preset, path) }]),
      ),
    ]),
  )
  const bases = Object.fromEntries(stated.filter(([path]) => !(LIMIT_SECTIONS as readonly string[]).includes(path.split('.')[0]!)).map(([path]) => [path, basisIn(preset, path)]))
  return readDocument({ ...rules, ...limits, name, preset: code, bases, reasons })
}

/** The rules on which this regulation is silent, by path: there the default stands (「规定未写明，暂用默认」). */
export function unset(code: string): string[] {
  const stated = new Set(statedIn(getPreset(code).rules).map(([path]) => path))
  // What is said of either channel leaves nothing to be said of both.
  const isStated = (path: string) =>
    stated.has(path) || (stated.has(path.replace(/^limits\./, 'limitsInSession.')) && stated.has(path.replace(/^limits\./, 'limitsOutOfSession.')))
  // 代表接待 is no matter of a regulation on suggestions: that one is silent on it leaves nothing open.
  return statedIn(defaultRulebook).map(([path]) => path).filter((path) => path !== 'name' && path !== 'preset' && !path.startsWith('receptions.') && !isStated(path))
}
