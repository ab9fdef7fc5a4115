import type { Tone } from '@/components/ui/state'

/** What became of a unit's word that a suggestion is not hers. `null`: not yet decided. */
export const decisionWords: Record<'uphold' | 'release' | 'retract', { label: string; tone: Tone }> = {
  uphold: { label: '维持原方案', tone: 'done' },
  release: { label: '不交办该单位', tone: 'idle' },
  retract: { label: '预交办已撤销', tone: 'idle' },
}
export const openWords: { label: string; tone: Tone } = { label: '等协调', tone: 'late' }

export const tabWords = { open: '等协调', decided: '已协调' } as const
export const emptyWords = {
  open: '没有等协调的异议。',
  decided: '还没有协调过异议。',
} as const
