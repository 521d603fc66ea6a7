import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { Standing } from '#shared/run/run.rules.ts'
import type { RunStep } from '#shared/run/run.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { NowKite } from '#renderer/ui/marks.tsx'
import styles from './Run.module.css'
import type { RunSheet } from './use-run.ts'

const minute = 60_000

type Props = { readonly sheet: RunSheet; readonly standing: Standing<RunStep>; readonly now: number }

/** The whole plan as a strip, how far it is, and whether that is as planned. */
export function RunProgress({ sheet: { session, steps }, standing, now }: Props) {
  const { t } = useTranslation('run')
  const language = useLanguage()
  const { is, index, begins, ends, late } = standing
  const time = (at: number) => timeInWords(localOf(at, session.zone).time, language)
  const first = steps[0]!
  const last = steps.at(-1)!
  const share = is === 'before' ? 0 : is === 'over' ? 1 : Math.min(1, Math.max(0, (now - begins) / (ends - begins)))
  const done = steps.slice(0, index).reduce((sum, { from, to }) => sum + to - from, 0) + share * (standing.step.to - standing.step.from)
  const all = last.to - first.from
  const pace = late === 0 ? t('onTime') : late > 0 ? t('behind', { count: late }) : t('ahead', { count: -late })
  return (
    <div className={styles.progress}>
      <div className={styles.strip} aria-hidden="true">
        <span className={styles.kite} style={{ insetInlineStart: `${(100 * done) / all}%` }}>
          <NowKite />
        </span>
        {steps.map(({ id, from, to }, at) => (
          <span key={id} className={at < index ? styles.past : undefined} style={{ flexGrow: to - from }}>
            <i style={{ inlineSize: `${at < index ? 100 : at === index ? share * 100 : 0}%` }} />
          </span>
        ))}
      </div>
      <p className={styles.labels}>
        <span>{time(session.startsAt + first.from * minute)}</span>
        <span>
          {t('block', { number: index + 1, of: steps.length })}. {pace}.
        </span>
        <span>{time(session.startsAt + (last.to + late) * minute)}</span>
      </p>
    </div>
  )
}
