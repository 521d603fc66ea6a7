import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { SunDay } from '#shared/places/sun.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { usePlan } from './plan-context.ts'
import styles from './SunPanel.module.css'

const hour = 3_600_000
const chartHeight = 132
const ground = 104
const startX = 30
const skyTop = 22
const labelWidth = 90

type ChartProps = {
  sun: SunDay
  /** The block that is made in the sun, in UTC milliseconds. */
  from: number
  to: number
  /** Degrees in the middle of the block. */
  height: number
  /** What the chart shows, in words. */
  label: string
}

/** The sun's height through the day with the block marked in it, drawn at the width it has. */
export function SunChart({ sun, from, to, height, label }: ChartProps) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session } = usePlan()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(330)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setWidth(Math.max(220, Math.round(element.clientWidth))))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const first = sun.points[0]?.instant ?? 0
  const last = sun.points.at(-1)?.instant ?? 0
  if (last <= first) return null
  const highest = Math.max(...sun.points.map((point) => point.height))
  const top = Math.max(30, highest)
  const x = (instant: number) => startX + ((width - startX - 4) * (Math.min(Math.max(instant, first), last) - first)) / (last - first)
  const y = (degrees: number) => ground - ((ground - skyTop) * Math.max(0, degrees)) / top
  const path = (points: readonly { instant: number; height: number }[]) =>
    points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.instant).toFixed(1)} ${y(point.height).toFixed(1)}`).join('')

  const line = path(sun.points)
  const inBlock = sun.points.filter(({ instant }) => instant > from && instant < to)
  const edgeHeight = (instant: number) => heightBetween(sun, instant)
  const band = path([{ instant: from, height: edgeHeight(from) }, ...inBlock, { instant: to, height: edgeHeight(to) }])
  const hours = hourMarks(first, last, session.zone)
  const labelRight = x(to) + labelWidth < width
  const labelX = labelRight ? x(to) + 5 : x(from) - 5
  // Before the block the words lie over the curve as it was then, which may have been higher.
  const under = labelRight ? [] : sun.points.filter(({ instant }) => x(instant) > labelX - labelWidth && x(instant) < labelX)
  const labelY = Math.max(14, y(Math.max(height, ...under.map((point) => point.height))) - 6)

  return (
    <div ref={box} className={styles.chartBox}>
      <svg className={styles.chart} width={width} height={chartHeight} viewBox={`0 0 ${width} ${chartHeight}`} role="img" aria-label={label}>
        {[20, 40, 60].map(
          (degrees) =>
            degrees <= top && (
              <g key={degrees}>
                <path d={`M${startX} ${y(degrees)}H${width}`} className={styles.grid} />
                <text x={startX - 6} y={y(degrees) + 4} textAnchor="end" className={styles.axisText}>
                  {t('sun.degrees', { height: degrees })}
                </text>
              </g>
            ),
        )}
        <path d={`${line}L${x(last)} ${ground}L${x(first)} ${ground}Z`} className={styles.day} />
        <path d={`${band}L${x(to)} ${ground}L${x(from)} ${ground}Z`} className={styles.band} />
        <path d={line} className={styles.line} />
        <path d={`M${startX} ${ground}H${width}`} className={styles.axis} />
        {hours.map((instant) => (
          <g key={instant}>
            <path d={`M${x(instant)} ${ground}v5`} className={styles.axis} />
            <text x={x(instant)} y={ground + 19} textAnchor="middle" className={styles.axisText}>
              {timeInWords(localOf(instant, session.zone).time, language)}
            </text>
          </g>
        ))}
        <text x={labelX} y={labelY} textAnchor={labelRight ? 'start' : 'end'}>
          {height > 0 && <tspan className={styles.strong}>{t('sun.degrees', { height: Math.round(height) })}</tspan>}
          <tspan dx="6" className={styles.axisText}>
            {t('sun.thisBlock')}
          </tspan>
        </text>
      </svg>
    </div>
  )
}

/** The height at an instant, on the straight line between the two points around it. */
function heightBetween({ points }: SunDay, instant: number): number {
  const next = points.findIndex((point) => point.instant >= instant)
  const [before, after] = [points[next - 1], points[next]]
  if (!before || !after) return 0
  return before.height + ((after.height - before.height) * (instant - before.instant)) / (after.instant - before.instant)
}

/** Every third full hour by the clock of the place that lies well inside the day. */
function hourMarks(first: number, last: number, zone: string): number[] {
  const marks: number[] = []
  for (let at = Math.ceil(first / hour) * hour; at < last; at += hour) {
    const hours = Number(localOf(at, zone).time.slice(0, 2))
    if (hours % 3 === 0 && at - first > hour / 2 && last - at > hour / 2) marks.push(at)
  }
  return marks
}
