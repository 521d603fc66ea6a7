import { Lock, X } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { shell } from '#renderer/kernel/api.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Mark } from '#renderer/ui/marks.tsx'
import { LeaveRun } from './LeaveRun.tsx'
import styles from './Run.module.css'
import { RunCounters } from './RunCounters.tsx'
import { RunNow } from './RunNow.tsx'
import { useCards } from './use-cards.ts'
import { useEscEsc } from './use-esc-esc.ts'
import { useHoldOpen } from './use-hold-open.ts'
import { useKeepRun, type RunSheet } from './use-run.ts'
import { useTaps } from './use-taps.ts'
import { useUndo } from './use-undo.ts'

/** How often the screen looks at the clock, in milliseconds. */
const look = 5_000

/** The print that fills the screen: what happens now on one side, who comes on the other. */
export function RunScreen({ sheet, onLeft }: { readonly sheet: RunSheet; readonly onLeft: () => void }) {
  const { t } = useTranslation('run')
  const language = useLanguage()
  const now = useNow(look)
  const taps = useTaps()
  const keep = useKeepRun()
  const cards = useCards()
  const undo = useUndo(sheet, { taps, cards, keep })
  const [isLeaving, setLeaving] = useState(false)
  const { session } = sheet
  useHoldOpen(session.endsAt)
  useEscEsc(useCallback(() => void shell.lock({}), []))
  const where = [session.placeName, session.placeTown].filter(Boolean).join(', ')
  return (
    <main id="main" tabIndex={-1} className={styles.run}>
      <header className={styles.bar} data-surface="print">
        <Mark size={34} className={styles.mark} />
        <p>{where === '' ? session.title : where}</p>
        <span className={styles.clock}>{timeInWords(localOf(now, session.zone).time, language)}</span>
        <Button size="run" icon={X} onPress={() => setLeaving(true)}>
          {t('leave')}
        </Button>
        <Button size="run" kind="primary" icon={Lock} kbd="Esc Esc" onPress={() => void shell.lock({})}>
          {t('lock')}
        </Button>
      </header>
      <RunNow sheet={sheet} now={now} keep={keep} undo={undo} />
      <RunCounters sheet={sheet} taps={taps} cards={cards} keep={keep} undo={undo} />
      {isLeaving && <LeaveRun flush={taps.flush} onStay={() => setLeaving(false)} onLeft={onLeft} />}
    </main>
  )
}
