import { NotebookPen, Printer } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { mayRunAt } from '#shared/run/run.rules.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { nearDay } from '#shared/today/today.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { PaperDialog } from '#renderer/papers/PaperDialog.tsx'
import { RunButton } from '#renderer/run/RunButtons.tsx'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Kite } from '#renderer/ui/Kite.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { PrintBlock } from '#renderer/ui/PrintBlock.tsx'
import styles from './NextSession.module.css'
import { usePhrases } from './use-phrases.ts'
import type { TodayFacts } from './use-today.ts'

type Props = { readonly session: Session; readonly facts: TodayFacts }

/** The next session, on the print: when, what, where and for how many. */
export function NextSession({ session, facts }: Props) {
  const { t } = useTranslation('today')
  const id = useId()
  const [isPrinting, setPrinting] = useState(false)
  const when = useWhen(session, facts)
  const place = [session.placeName, session.placeTown, session.host && t('next.with', { host: session.host })].filter(Boolean).join(', ')
  const where = session.mode === 'online' ? `${t('word.online')}.` : place === '' ? t('next.noPlace') : `${place}.`
  return (
    <PrintBlock className={styles.next ?? ''} aria-labelledby={id}>
      <div className={styles.words}>
        <p className={styles.when}>{when}</p>
        <h2 id={id}>{session.title}</h2>
        <p className={styles.where}>
          {where} {session.expected !== null && t('next.expected', { count: session.expected })}
        </p>
        <Actions className={styles.actions ?? ''}>
          <RunButton session={session} kind="primary" />
          <LinkButton kind={mayRunAt(session, facts.now) ? 'default' : 'primary'} icon={NotebookPen} href={`/sessions/${session.id}`}>
            {t('next.open')}
          </LinkButton>
          <Button icon={Printer} onPress={() => setPrinting(true)}>
            {t('next.print')}
          </Button>
        </Actions>
      </div>
      <svg className={styles.kite} viewBox="0 0 380 248" preserveAspectRatio="xMaxYMax meet" aria-hidden="true">
        <path d="M270 70C226 150 60 226 -330 246" fill="none" stroke="var(--print-ink)" strokeWidth="1.1" opacity=".8" />
        <Kite x={264} y={84} scale={0.58} degrees={28} lineWidth={1.5} />
      </svg>
      {isPrinting && <PaperDialog kind="run-sheet" session={session} onClose={() => setPrinting(false)} />}
    </PrintBlock>
  )
}

/** `Tomorrow, Thursday 15 April, 14:00 to 16:30`; with the team's own clock beside where it reads another time. */
function useWhen(session: Session, { today, now, team, around }: TodayFacts): string {
  const { t } = useTranslation('today')
  const language = useLanguage()
  const { time } = usePhrases(today, around.people)
  const own = time(session.startsAt, team)
  const there = sessionInWords(session, language)
  const when = own === time(session.startsAt, session) ? there : t('next.alsoAt', { when: there, time: own, city: cityOf(team.zone) })
  if (session.startsAt <= now) return t('next.running', { when })
  const { is } = nearDay(dayOf(session), today)
  return is === 'weekday' ? when : t(`next.${is}`, { when: language === 'fr' ? when.charAt(0).toLowerCase() + when.slice(1) : when })
}

const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
