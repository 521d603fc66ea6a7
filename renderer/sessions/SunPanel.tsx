import { useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesInWords, timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { coordinatesOf, sunThroughDay } from '#shared/places/sun.rules.ts'
import { sunBlocks } from '#shared/sessions/sun-blocks.rules.ts'
import { stripsForAnOwnCurve, type ExposureVerdict } from '#shared/strips/exposure.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useStrips } from '#renderer/strips/use-strips.ts'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import { SunChart } from './SunChart.tsx'
import { SunTable } from './SunTable.tsx'
import { useExposure, type Exposure } from './use-exposure.ts'
import styles from './SunPanel.module.css'

/** Where the sun stands on the day, and what that means for the block that is made in it: the open one, or the first. */
export function SunPanel() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session, day, timeline, activities, selected, place, wording } = usePlan()
  const [isTable, setTable] = useState(false)
  const inSun = new Set(sunBlocks(timeline.map(({ block }) => block), activities))
  const item = timeline.find(({ block }) => block.id === selected && inSun.has(block)) ?? timeline.find(({ block }) => inSun.has(block))
  const exposure = useExposure(item)
  const where = coordinatesOf(place)

  if (!where)
    return (
      <Panel title={t('sun.title')}>
        {place === null ? (
          <p className={styles.missing}>{t('sun.noPlace')}</p>
        ) : (
          <p className={styles.missing}>
            {t('sun.noCoordinates', { place: place.name })} <LinkButton kind="link" size="dense" href={`/places?id=${place.id}`}>
              {t('sun.addCoordinates')}
            </LinkButton>
          </p>
        )}
      </Panel>
    )

  const sun = sunThroughDay(day, session.zone, where)
  const clock = (instant: number) => timeInWords(localOf(instant, session.zone).time, language)
  if (!item || !exposure)
    return (
      <Panel title={t('sun.title')}>
        <p className={styles.missing}>{t('sun.noBlock')}</p>
      </Panel>
    )

  const time = clock(exposure.at)
  const height = Math.round(exposure.height)
  const direction = t(`sun.${exposure.direction}`)
  const facts = { block: wording(item.block).title, time, height, direction }
  const summary =
    sun.sunrise === null || sun.sunset === null
      ? t('sun.summaryNoRise', facts)
      : t(height > 0 ? 'sun.summary' : 'sun.summaryDown', { ...facts, rise: clock(sun.sunrise), set: clock(sun.sunset) })

  return (
    <Panel title={t('sun.title')} aside={height > 0 ? t('sun.at', { height, time, direction }) : t('sun.down', { time })}>
      {isTable ? (
        <SunTable sun={sun} />
      ) : (
        <SunChart
          sun={sun}
          from={session.startsAt + item.from * 60_000}
          to={session.startsAt + item.to * 60_000}
          height={exposure.height}
          label={summary}
        />
      )}
      <Skies exposure={exposure} minutes={item.block.minutes} />
      <Sureness />
      {sun.lastLight !== null && <LastLight at={sun.lastLight} />}
      <Button kind="link" size="dense" onPress={() => setTable(!isTable)}>
        {isTable ? t('sun.asChart') : t('sun.asTable')}
      </Button>
    </Panel>
  )
}

/** Whose times these are, and the way to one's own. */
function Sureness() {
  const { t } = useTranslation('sessions')
  const strips = useStrips().data ?? []
  const left = stripsForAnOwnCurve - strips.length
  return (
    <p className={styles.estimate}>
      {left <= 0 ? t('sun.ownCurve', { count: strips.length }) : strips.length === 0 ? t('sun.estimate') : t('sun.stripsLeft', { count: left })}{' '}
      <LinkButton kind="link" size="dense" href="/strips">
        {t('sun.strips')}
      </LinkButton>
    </p>
  )
}

/** Until when anybody can see without a lamp; said as a warning where the session lasts longer. */
function LastLight({ at }: { readonly at: number }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session } = usePlan()
  const time = timeInWords(localOf(at, session.zone).time, language)
  const isTooLate = session.placeKind === 'outdoor' && session.endsAt > at
  return isTooLate ? <Message>{t('sun.endsInTheDark', { time })}</Message> : <p className={styles.estimate}>{t('sun.lastLight', { time })}</p>
}

/** How long one sheet takes under each sky, against the minutes planned. */
function Skies({ exposure, minutes }: { exposure: Exposure; minutes: number }) {
  const { t } = useTranslation('sessions')
  const ends = exposure.verdicts.map((verdict) => ('range' in verdict ? verdict.range.to : 0))
  const scale = Math.ceil((Math.max(minutes, Math.min(60, Math.max(...ends))) * 1.05) / 5) * 5
  const share = (value: number) => `${Math.min(100, (value / scale) * 100)}%`
  const planned = { '--planned': share(minutes) } as CSSProperties
  const words = (verdict: ExposureVerdict) => (verdict.verdict === 'will-not-print' ? t('sun.over') : t('sun.range', verdict.range))
  const judged = (verdict: ExposureVerdict) =>
    'addMinutes' in verdict ? t(verdict.verdict === 'tight' ? 'sun.tight' : 'sun.tooShort', { count: verdict.addMinutes }) : t('sun.fits')
  return (
    <>
      <ul className={styles.skies} style={planned}>
        {exposure.verdicts.map((verdict) => (
          <li key={verdict.sky}>
            <span>{t(`sun.sky.${verdict.sky}`)}</span>
            <span className={styles.track} aria-hidden="true">
              {'range' in verdict && (
                <i
                  data-sky={verdict.sky}
                  data-short={verdict.verdict === 'too-short' || undefined}
                  style={{ '--from': share(verdict.range.from), '--to': share(verdict.range.to) } as CSSProperties}
                />
              )}
            </span>
            <span className={styles.value} data-short={verdict.verdict === 'too-short' || verdict.verdict === 'will-not-print' || undefined}>
              {words(verdict)}
              {verdict.verdict !== 'will-not-print' && <VisuallyHidden>, {judged(verdict)}</VisuallyHidden>}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.planned} style={planned}>
        <span>{t('sun.planned', { minutes: minutesInWords(minutes) })}</span>
      </p>
    </>
  )
}
