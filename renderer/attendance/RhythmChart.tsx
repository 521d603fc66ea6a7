import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Told } from '#shared/disclosure/rounding.rules.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { placedIn } from './chart-places.ts'
import styles from './Rhythm.module.css'
import type { Mark } from './use-marks.ts'
import { useTold } from './use-told.ts'
import { useWidth } from './use-width.ts'

type Props = { readonly marks: readonly Mark[]; readonly usual: Told | null; readonly onMark: (at: number | undefined) => void }

/** Bars from nothing, drawn at the width there is; where they would stand too close they scroll, the newest end first. */
export function RhythmChart({ marks, usual, onMark }: Props) {
  const { t } = useTranslation('attendance')
  const told = useTold()
  const help = useId()
  const { ref: box, width } = useWidth<HTMLDivElement>(1096)
  const bars = useRef<(SVGGElement | null)[]>([])
  const [tabbed, setTabbed] = useState(marks.length - 1)
  const { chart, base, bars: places, line } = placedIn(width, marks, usual)

  const go = (event: KeyboardEvent, at: number) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key]
    if (to === undefined || !marks[to]) return
    event.preventDefault()
    setTabbed(to)
    bars.current[to]?.focus()
  }
  return (
    <div ref={box} className={styles.box}>
      <VisuallyHidden id={help}>{t('rhythm.help')}</VisuallyHidden>
      <svg className={styles.chart} width={chart.width} height={chart.height} role="group" aria-label={t('rhythm.label')} aria-describedby={help}>
        <g aria-hidden="true">
          {line !== null && usual && (
            <>
              <path d={`M0 ${line}H${chart.width}`} className={styles.usual} />
              <text className={styles.axis} x={chart.width} y={line - 7} textAnchor="end">
                {t('rhythm.usual', { n: told(usual) })}
              </text>
            </>
          )}
          <path d={`M0 ${base}H${chart.width}`} className={styles.base} />
          <text className={styles.axis} x={0} y={base + 41}>
            {t('rhythm.starting')}
          </text>
        </g>
        {marks.map((mark, at) => (
          <Bar
            key={mark.first}
            mark={mark}
            place={places[at]!}
            base={base}
            isLatest={at === marks.findLastIndex(({ isRunning, came }) => !isRunning && came !== null)}
            isTabbed={at === Math.min(tabbed, marks.length - 1)}
            hold={(element) => {
              bars.current[at] = element
            }}
            onKeyDown={(event) => go(event, at)}
            onMark={(isOn) => onMark(isOn ? at : undefined)}
          />
        ))}
      </svg>
    </div>
  )
}

type BarProps = {
  readonly mark: Mark
  readonly place: ReturnType<typeof placedIn>['bars'][number]
  readonly base: number
  readonly isLatest: boolean
  readonly isTabbed: boolean
  readonly hold: (element: SVGGElement | null) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onMark: (isOn: boolean) => void
}

function Bar({ mark, place, base, isLatest, isTabbed, hold, onKeyDown, onMark }: BarProps) {
  const { t } = useTranslation('attendance')
  const { left, width, top, valueAt, soFarAt, isInside, label, notes } = place
  const middle = left + width / 2
  const kind = mark.isRunning ? 'soFar' : mark.came?.kind === 'few' ? 'few' : isLatest ? 'latest' : 'bar'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys read the chart mark by mark
    <g ref={hold} role="img" aria-label={mark.words} tabIndex={isTabbed ? 0 : -1} className={styles.mark} onKeyDown={onKeyDown} onFocus={() => onMark(true)} onBlur={() => onMark(false)} onPointerEnter={() => onMark(true)} onPointerLeave={() => onMark(false)}>
      <rect className={styles.ground} x={left - 4} y={0} width={width + 8} height={base + 26} />
      {mark.came !== null && <rect className={styles[kind]} x={left} y={top} width={width} height={base - top} />}
      {notes.map(({ text, y }) => (
        <text key={y} className={styles.axis} x={middle} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
      {mark.came !== null && (
        <text className={styles.value} data-inside={isInside || undefined} data-latest={isLatest || undefined} x={middle} y={valueAt} textAnchor="middle">
          {mark.value}
        </text>
      )}
      {mark.isRunning && (
        <text className={styles.axis} x={middle} y={soFarAt} textAnchor="middle">
          {t('rhythm.soFar')}
        </text>
      )}
      {label !== null && (
        <text className={styles.axis} x={middle} y={base + 20} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  )
}
