import { OFFICE_KINDS, type OfficeKind } from '@/lib/advice/kinds'

const BY_CODE = new Map(OFFICE_KINDS.map((kind) => [kind.code, kind]))

/** Of what kinds a unit is, by its name: 教育体育局 is of two. A government is of no other kind, whatever its place is called. */
export function kindsOf(name: string): OfficeKind[] {
  const government = BY_CODE.get('localGovernment')!
  const plain = name.replace(/[（(].*?[）)]$/, '').trim()
  if (government.names.test(plain)) return [government]
  return OFFICE_KINDS.filter(({ names }) => names.test(plain))
}

/** The place that a township's unit is named after: 云溪镇人民政府 stands in 云溪镇. */
export const placeOf = (name: string): string | null => /^(?:.*[县市区])?(.{2,8}(?:镇|乡|街道))(?:人民政府|办事处)?$/.exec(name)?.[1] ?? null

/** Names under which a text may mean a unit: 县水利局 also as 水利局. */
export const namesOf = (name: string, aliases: readonly string[]): string[] =>
  [...new Set([name, ...aliases, name.replace(/^(?:省|市|州|县|区|旗)/, '')])].filter((one) => one.length >= 3)

/** The duties that a unit's own entry names, in pieces that a suggestion may say too. */
export const dutyWordsOf = (duties: string): string[] =>
  [...new Set(duties.split(/[\s,，、。；;：:（）()及和与等]+|负责|组织|指导|管理工作|工作/))].filter((word) => word.length >= 2 && word.length <= 10)
