import type { ReactNode } from 'react'
import coatStyles from './Coat.module.css'
import { Kite, type KiteStage } from './Kite.tsx'
import styles from './SplitHero.module.css'

/** From the kite's spars down over the edge of the print to the first field. Drawn twice: white on blue, blue on paper. */
const string = 'M466.6 249.8C500 420 650 575 862 592'

export interface SplitHeroProps {
  /** How far the kite is built: the whole of it on the unlock screen. */
  readonly stage?: KiteStage
  /** Name and language, on one line. */
  readonly top: ReactNode
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/** Unlock and set-up: the large print at one side, one question at the other. The print is a short band under 60rem. */
export function SplitHero({ stage = 'flying', top, children, foot }: SplitHeroProps) {
  const view = { viewBox: '0 0 860 900', preserveAspectRatio: 'xMaxYMid slice' }
  const isFlying = stage === 'flying'
  return (
    <div className={styles.split}>
      <div className={styles.picture} aria-hidden="true">
        <div className={styles.scene}>
          {isFlying && (
            <svg className={styles.layer} {...view}>
              <path d={string} fill="none" stroke="var(--action)" strokeWidth="1.3" />
            </svg>
          )}
          <div className={styles.coat}>
            <div className={styles.light} />
            <div className={styles.dark} />
            <div className={styles.grass} />
            <svg className={styles.layer} {...view}>
              {isFlying && <path d={string} fill="none" stroke="var(--print-ink)" strokeWidth="1.3" />}
              {isFlying ? (
                <Kite x={452} y={286} scale={1.5} degrees={22} lineWidth={2} />
              ) : (
                <Kite stage={stage} x={398} y={372} scale={1.5} degrees={14} lineWidth={2} />
              )}
            </svg>
          </div>
        </div>
        <div className={styles.band}>
          <span className={coatStyles.coat} />
          <div className={styles.bandScene}>
            <div className={styles.bandGrass} />
            <svg className={styles.bandKite} viewBox="0 0 220 124">
              {isFlying && <path d="M158 38C120 92 20 118 -420 126" fill="none" stroke="var(--print-ink)" strokeWidth="1.1" opacity=".8" />}
              <Kite stage={stage} x={152} y={46} scale={0.28} degrees={isFlying ? 26 : 14} lineWidth={1.2} />
            </svg>
          </div>
        </div>
      </div>
      <main id="main" tabIndex={-1} className={styles.side}>
        <div className={styles.top}>{top}</div>
        <div className={styles.middle}>{children}</div>
        <div className={styles.foot}>{foot}</div>
      </main>
    </div>
  )
}
