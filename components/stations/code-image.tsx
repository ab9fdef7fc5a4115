import { codeDrawing } from '@/lib/codes/drawing'

/** A QR code, drawn where it stands: no image is fetched. `words` tell what it leads to. */
export function CodeImage({ text, words, className }: { text: string; words: string; className?: string }) {
  const { size, path } = codeDrawing(text)
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className={className} role="img" aria-label={words} shapeRendering="crispEdges">
      <path className="fill-paper" d={`M0 0h${size}v${size}H0z`} />
      <path d={path} />
    </svg>
  )
}
