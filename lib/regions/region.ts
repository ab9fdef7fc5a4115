export const REGION_LEVELS = ['province', 'prefecture', 'county', 'township', 'village'] as const
export type RegionLevel = (typeof REGION_LEVELS)[number]

/** How many figures a code of the national lists has at a level: GB/T 2260 to the county, then town and village. */
const FIGURES: Record<RegionLevel, number> = { province: 6, prefecture: 6, county: 6, township: 9, village: 12 }

/** Whether a code has the form of the national lists. A local extension may be any short text of figures and letters. */
export const isCodeOf = (level: RegionLevel, code: string, isLocal: boolean): boolean =>
  isLocal ? /^[0-9A-Z]{6,16}$/.test(code) : new RegExp(`^\\d{${FIGURES[level]}}$`).test(code)
