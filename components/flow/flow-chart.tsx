import { Glyph } from '@/components/ui/state'
import type { Box, Edge, Layout, PlacedRow } from '@/lib/flow/layout'

type Props = { layout: Layout; name: string; at: string }

/** The flow drawn on the server. It says nothing that the table under it does not say. */
export function FlowChart({ layout: { width, height, boxes, edges }, name, at }: Props) {
  const ways = [...edges.filter(({ from }) => from !== at), ...edges.filter(({ from }) => from === at)]
  return (
    <div className="flow no-phone" role="region" aria-label={`${name}的流程图`} tabIndex={0}>
      <svg viewBox={`-4 0 ${width + 8} ${height}`} width={width + 8} height={height} role="img" aria-label={`${name}的流程图，下面的表里写着同样的步骤`}>
        <defs><Tip id="flow-tip" /><Tip id="flow-tip-here" isHere /></defs>
        {ways.map((edge) => <Way key={edge.key} edge={edge} isHere={edge.from === at} />)}
        {boxes.map((box) => <StateBox key={box.state.key} box={box} isHere={box.state.key === at} />)}
      </svg>
    </div>
  )
}

const Tip = ({ id, isHere }: { id: string; isHere?: boolean }) => (
  <marker id={id} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
    <path d="M0 0 10 5 0 10z" className={isHere ? 'tip here' : 'tip'} />
  </marker>
)

const Way = ({ edge: { points }, isHere }: { edge: Edge; isHere: boolean }) => (
  <polyline points={points.map((point) => point.join(',')).join(' ')} className={isHere ? 'way here' : 'way'} markerEnd={isHere ? 'url(#flow-tip-here)' : 'url(#flow-tip)'} />
)

function StateBox({ box: { state, x, y, width, height, rows }, isHere }: { box: Box; isHere: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} rx="4" className={isHere ? 'box here' : 'box'} />
      <g transform="translate(16 15)" className={`st-${state.tone}`}><Glyph tone={state.tone} size={14} /></g>
      <text x="38" y="28" className={`name st-${state.tone}`}>{state.label}</text>
      {isHere ? <text x={width - 16} y="28" textAnchor="end" className="at">现在在这里</text> : null}
      {rows.length > 0 ? <line x1="0" x2={width} y1="44" y2="44" className="rule" /> : null}
      {rows.map((row) => <StepRow key={row.step.key} row={row} />)}
    </g>
  )
}

function StepRow({ row: { step, y, height, label, note } }: { row: PlacedRow }) {
  return (
    <g transform={`translate(0 ${y})`}>
      <rect x="12" y="10" width="4" height={height - 12} className={`side-${step.side}`} />
      {[...label, ...note].map((words, index) => (
        <text key={index} x="24" y={24 * index + 23} className={index < label.length ? 'step' : 'note'}>{words}</text>
      ))}
    </g>
  )
}
