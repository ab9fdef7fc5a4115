import type { Paper, Values } from '@/lib/documents/paper'

/** Everything that a template may ask for of this paper: its letter's parts, and what its kind says of itself. */
export function valuesFor({ form, organ, classLetter, publicity, number, title, salutation, blocks, signature, date, note, copies, annexes, values }: Paper): Values {
  const said = blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'form' ? [] : [`${block.kind === 'text' ? (block.lead?.words ?? '') : ''}${block.text}`]))
  const ofLetter = {
    类别: classLetter ?? '', 公开属性: publicity ?? '', 文号: number ?? '', 主送: salutation ?? '', 正文: said.join('\n'), 各段: said.map((words) => ({ 段落: words })), 附件名称: annexes.map((annex) => annex.title).join('、'),
    落款: signature ?? '', 日期: date ?? '', 附注: note ?? '', 抄送: (copies ?? []).join('，'),
  }
  return { 发文机关: organ, 文书标题: title.join(''), ...(form === 'letter' ? ofLetter : {}), ...values }
}

/** The names of a kind, those of its tables with their columns. */
export type Names = { words: string[]; tables: { name: string; columns: string[] }[] }
export const namesOf = (values: Values): Names => ({
  words: Object.keys(values).filter((name) => typeof values[name] === 'string'),
  tables: Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [] : [{ name, columns: Object.keys(value[0] ?? {}) }])),
})
