/** How far the kite is built: two spars on the ground, then the sail, then string and tail in the air. */
export type KiteStage = 'spars' | 'sail' | 'flying'

const sail = 'M0 -118L74 -26L0 132L-74 -26Z'
const spars = 'M0 -118L0 132M-74 -26L74 -26'
const panels = [
  { d: 'M0 -118L74 -26L0 -26Z', opacity: 0.5 },
  { d: 'M0 -118L-74 -26L0 -26Z', opacity: 0.3 },
  { d: 'M74 -26L0 132L0 -26Z', opacity: 0.78 },
  { d: 'M-74 -26L0 132L0 -26Z', opacity: 0.46 },
] as const
const bows = [
  'translate(6 158) rotate(20)',
  'translate(-6 187) rotate(-18)',
  'translate(4 216) rotate(24)',
  'translate(15 246) rotate(-14)',
  'translate(11 276) rotate(16)',
] as const

export interface KiteProps {
  readonly stage?: KiteStage
  /** Centre, in the units of the svg around it. */
  readonly x: number
  readonly y: number
  readonly scale?: number
  readonly degrees?: number
  readonly lineWidth?: number
}

/** The kite as a photogram on a print, to be set inside an svg: tissue lets some light through, spars none. */
export function Kite({ stage = 'flying', x, y, scale = 1, degrees = 0, lineWidth = 1.6 }: KiteProps) {
  const width = lineWidth / scale
  return (
    <g transform={`translate(${x} ${y}) rotate(${degrees}) scale(${scale})`}>
      {stage === 'spars' ? (
        <path d={sail} fill="none" stroke="var(--print-ink-muted)" strokeWidth={width * 0.7} strokeDasharray="3 5" opacity=".8" />
      ) : (
        <>
          {panels.map((panel) => (
            <path key={panel.d} d={panel.d} fill="var(--print-tissue)" opacity={panel.opacity} />
          ))}
          <path d={sail} fill="none" stroke="var(--print-ink)" strokeWidth={width} strokeLinejoin="round" />
        </>
      )}
      <path d={spars} stroke="var(--print-ink)" strokeWidth={stage === 'spars' ? width * 1.25 : width} strokeLinecap="round" />
      {stage === 'flying' && (
        <>
          <path d="M0 132C16 158 -18 184 2 214S26 262 4 296" fill="none" stroke="var(--print-ink)" strokeWidth={width * 0.8} strokeLinecap="round" />
          {bows.map((place) => (
            <path key={place} d="M0 0L-12 -5.5L-12 5.5ZM0 0L12 -5.5L12 5.5Z" transform={place} fill="var(--print-accent)" />
          ))}
        </>
      )}
    </g>
  )
}
