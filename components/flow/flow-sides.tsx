import { SIDES, sideWords } from '@/lib/flow/words'

/** Which mark stands beside whose steps; the words stand in every step too. */
export function FlowSides() {
  return (
    <p className="legend no-phone">
      <span>谁来办：</span>
      {SIDES.map((side) => (
        <span key={side}><svg width="6" height="16" aria-hidden="true"><rect width="6" height="16" className={`side-${side}`} /></svg> {sideWords[side]}</span>
      ))}
    </p>
  )
}
