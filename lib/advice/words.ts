import type { Reason } from '@/lib/advice/advise'

export const adviceWords = {
  title: '可以考虑的单位',
  lead: '主办',
  assist: '会办',
  note: '按以前相近的建议和单位的职责列出，供您参考。选中后填到表里，还可以改；由您决定交给谁。',
  none: '没有找到相近的建议，也没有看出属于哪个单位的职责。请按内容选单位。',
} as const

export type ReasonSaid = { words: string; cases: { id: string; label: string }[] }

type Knowing = { duties: string; kinds: readonly string[]; as: 'lead' | 'assist' }

/** A reason as a sentence; `duties` is what the unit's own entry says, `kinds` what kind of office its name shows. */
export function reasonSaid(reason: Reason, { duties, kinds, as }: Knowing): ReasonSaid[] {
  switch (reason.why) {
    case 'earlier':
      return [{ words: `以前相近的建议由它${adviceWords[as]}：`, cases: reason.earlier.map(({ id, title, number }) => ({ id, label: number ? `${number} 号 ${title}` : title })) }]
    case 'duties': {
      const own = reason.words.filter((word) => duties.includes(word))
      const usual = reason.words.filter((word) => !duties.includes(word))
      return [
        ...(own.length > 0 ? [said(`建议里写到${quoted(own)}，单位的职责里写有。`)] : []),
        ...(usual.length > 0 ? [said(`建议里写到${quoted(usual)}，${kinds.length > 0 ? `${kinds.join('、')}部门` : '这类单位'}通常${as === 'lead' ? '负责' : '参与'}。`)] : []),
      ]
    }
    case 'wished': return [said('代表希望由它办理。')]
    case 'named': return [said('建议里点到了它的名字。')]
    case 'place': return [said(`标题写到${reason.place}。`)]
  }
}

const said = (words: string): ReasonSaid => ({ words, cases: [] })
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')

/** How often it was right, without adding anything to it. */
export function hitWords({ count, first, firstThree }: { count: number; first: number; firstThree: number }): string {
  if (count === 0) return '还没有可统计的交办。以后在交办页看过参考再交办的，会记在这里。'
  const few = count < 30 ? '件数还少，只作参考。' : ''
  return `最近 ${count} 次看着参考交办的，最后的主办（单办、分办）单位 ${first} 次排在第一（${percent(first, count)}），${firstThree} 次在前三位（${percent(firstThree, count)}）。${few}`
}
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`

export const settingWords = {
  lead: '交办时列出可以考虑的单位和理由，只供参考，由代工委决定。',
  honest: '只数交办页上列出过单位的交办。列出的是当时的次序，以后的改派和退回不回头改。',
  table: '按单位的名称归类。单位自己的职责可以在“人员和单位”里写，写了的优先说明。',
  unknown: (units: readonly string[]) => `看不出类别的单位：${units.join('、')}。这些单位只按以前的办理情况和自己的职责列出。`,
} as const
