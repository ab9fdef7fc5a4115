import { RateBars } from '@/components/charts/rate-bars'

type Row = { label: string; count: number; share: number; percent: string }

/** Parts of a whole for everyone: drawn, with the number and the share in words beside each. */
export function ClassFigures({ rows, of }: { rows: readonly Row[]; of: string }) {
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <RateBars rows={rows.map(({ label, count, share, percent }) => ({ key: label, label, share, words: `${count} 件　${percent}` }))} />
      <p className="fig-note">以{of} {total} 件为底。</p>
    </>
  )
}
