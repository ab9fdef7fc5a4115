/** The parts of the report that the law asks for (代表法 art. 51), in their order; each has room for the office's own words. */
export const SECTIONS = ['received', 'handled', 'results', 'judged', 'supervised', 'promised', 'published', 'problems', 'next'] as const
export type Section = (typeof SECTIONS)[number]
export const sectionWords: Record<Section, { title: string; hint: string }> = {
  received: { title: '建议的提出和交办', hint: '例如会前视察调研、交办会的情况。' },
  handled: { title: '办理和答复', hint: '例如承办单位的做法。' },
  results: { title: '办理结果', hint: '例如解决了哪些群众关心的事。' },
  judged: { title: '代表评价和重新办理', hint: '例如不满意件是怎样再办的。' },
  supervised: { title: '重点督办', hint: '例如督办活动和成效。' },
  promised: { title: '承诺事项', hint: '例如跨年度承诺的推进。' },
  published: { title: '公开', hint: '例如在哪里公开。' },
  problems: { title: '存在的问题', hint: '由代工委写。' },
  next: { title: '下一步工作', hint: '由代工委写。' },
}
export type Words = Partial<Record<Section, string>>
export const LONGEST = 4000
