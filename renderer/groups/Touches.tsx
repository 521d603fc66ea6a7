import { useTranslation } from 'react-i18next'
import { capital, dayInBrief } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import type { Touch } from '#shared/sessions/series.rules.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Groups.module.css'

type Touched = Touch<SessionSummary>

/** In the order in which they are counted. */
const kinds = ['moves', 'changes', 'comes', 'goes', 'stays'] as const satisfies readonly Touched['is'][]

/** Which dates a changed series touches, said before it touches them. */
export function Touches({ touches }: { readonly touches: readonly Touched[] }) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const brief = (day: string) => capital(dayInBrief(day, language))
  const counted = kinds.flatMap((is) => {
    const count = touches.filter((touch) => touch.is === is).length
    return count === 0 ? [] : t(`touch.count.${is}`, { count })
  })
  const said = (touch: Touched) => {
    if (touch.is === 'comes') return t('touch.comes', { day: brief(touch.to) })
    if (touch.is === 'moves') return t('touch.moves', { from: brief(touch.from), to: dayInBrief(touch.to, language) })
    const day = brief(dayOf(touch.meeting))
    if (touch.is !== 'goes') return t('touch.changes', { day })
    return touch.meeting.blockCount === 0 ? t('touch.goes', { day }) : t('touch.goesPlan', { day, count: touch.meeting.blockCount })
  }
  const real = touches.filter(({ is }) => is !== 'stays')
  return (
    <div className={styles.preview}>
      <h3>{t('touch.title')}</h3>
      <p aria-live="polite">
        {real.length === 0 ? t('touch.nothing') : `${listInWords(counted, language)}.`}
      </p>
      {real.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
        <ul className={styles.touches} tabIndex={0} aria-label={t('touch.title')}>
          {real.map((touch) => (
            <li key={touch.is === 'comes' ? touch.to : touch.meeting.id} {...(touch.is === 'goes' && { 'data-grave': true })}>
              {said(touch)}
            </li>
          ))}
        </ul>
      )}
      <Message>{t('touch.own')}</Message>
    </div>
  )
}
