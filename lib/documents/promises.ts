import type { Block } from '@/lib/documents/paper'
import { fullDay } from '@/lib/rulebook/words'

export type Promised = { text: string; dueOn: string; responsible: string }

/** 承诺事项: what is to be done, by when, who answers for it. */
export function tableOfPromises(promises: readonly Promised[]): Block[] {
  if (promises.length === 0) return []
  return [
    { kind: 'text', text: '我们承诺按下表办理，进展另行向您报告。' },
    {
      kind: 'table', caption: '承诺事项',
      columns: [{ head: '序号', share: 10 }, { head: '事项', share: 46 }, { head: '完成时限', share: 24 }, { head: '责任人', share: 20 }],
      rows: promises.map(({ text, dueOn, responsible }, index) => [String(index + 1), text, dueOn ? fullDay(dueOn) : '', responsible]),
    },
  ]
}
