import styles from './Flyer.module.css'

/** Where the bows sit on the tail, and how each hangs. */
const bows = [
  [6, 158, 20],
  [-6, 187, -18],
  [4, 216, 24],
  [15, 246, -14],
  [11, 276, 16],
] as const

const hatchings = [
  { id: 'flyer-dense', size: 3.4, stroke: 1.2 },
  { id: 'flyer-middle', size: 5, stroke: 1.1 },
  { id: 'flyer-light', size: 9, stroke: 0.9 },
] as const

/** A kite on its line across the page, drawn for the side where no words stand. */
export const FlyerKite = ({ side }: { readonly side: 'left' | 'right' }) => (
  <svg className={styles.picture} viewBox="0 0 794 1123" aria-hidden="true">
    <defs>
      {hatchings.map(({ id, size, stroke }) => (
        <pattern key={id} id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(32)">
          <path d={`M0 0H${size}`} stroke="currentColor" strokeWidth={stroke} />
        </pattern>
      ))}
    </defs>
    <g {...(side === 'right' && { transform: 'translate(794 0) scale(-1 1)' })} stroke="currentColor" fill="none">
      <path d="M165 209C290 410 520 540 830 580" strokeWidth="1.3" />
      <g transform="translate(176 236) rotate(-22) scale(1.12)" strokeWidth="1.6" strokeLinejoin="round">
        <path d="M0 -118L74 -26L0 -26Z" fill="url(#flyer-light)" />
        <path d="M0 -118L-74 -26L0 -26Z" fill="white" />
        <path d="M74 -26L0 132L0 -26Z" fill="url(#flyer-middle)" />
        <path d="M-74 -26L0 132L0 -26Z" fill="url(#flyer-dense)" />
        <path d="M0 132C16 158 -18 184 2 214S26 262 4 296" strokeWidth="1.2" />
        {bows.map(([x, y, turn]) => (
          <path key={y} d="M0 0L-13 -6V6ZM0 0L13 -6V6Z" transform={`translate(${x} ${y}) rotate(${turn})`} fill="currentColor" stroke="none" />
        ))}
      </g>
    </g>
  </svg>
)
