/** The systems of handling units (domain A14). */
export const unitSystemWords: Record<string, string> = { government: '政府系统', supervisory: '监察委员会', court: '法院', procuratorate: '检察院', party: '党群系统', congress: '人大系统', other: '其他' }

/** What is missing before a published report can be checked. */
export const checkProblemWords = {
  total: '请写公布的总数，例如 128。没有总数，合计和占比都没有底。',
  nothing: '请至少贴一张表，一行一项：名称和件数。',
  base: '评价的件数要写数字，或者空着。',
} as const
