/** The systems of handling units (domain A14). */
export const unitSystemWords: Record<string, string> = { government: '政府系统', supervisory: '监察委员会', court: '法院', procuratorate: '检察院', party: '党群系统', congress: '人大系统', other: '其他' }
