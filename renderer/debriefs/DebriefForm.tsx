import { Check, RotateCcw, ShieldCheck } from 'lucide-react'
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import { stillToWrite } from '#shared/debriefs/debriefs.rules.ts'
import type { Debrief } from '#shared/debriefs/debriefs.schema.ts'
import type { InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Library } from '#shared/library/library.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import type { SessionCards } from '#shared/tokens/tokens.schema.ts'
import type { Counted } from '#renderer/counts/CountsPage.tsx'
import { SheetsForm, type Sheets } from '#renderer/counts/SheetsForm.tsx'
import { api } from '#renderer/kernel/api.ts'
import { flushAll } from '#renderer/kernel/autosave.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { AndYou } from './AndYou.tsx'
import { DebriefContext, type DebriefInHand } from './debrief-context.ts'
import styles from './Debrief.module.css'
import { Interpreted } from './Interpreted.tsx'
import { KitUsed } from './KitUsed.tsx'
import { Languages } from './Languages.tsx'
import { Mood } from './Mood.tsx'
import { PartnersThere } from './PartnersThere.tsx'
import { Referrals } from './Referrals.tsx'
import { Safety } from './Safety.tsx'
import { Words } from './Words.tsx'
import { Worked } from './Worked.tsx'

type Props = {
  readonly session: Session
  readonly debrief: Debrief
  readonly counted: Counted
  readonly cards: SessionCards | null
  readonly requests: readonly InterpreterRequest[]
  readonly library: Library
}

/** All that can be said of a session, saved as it is typed; and the two ways to end. */
export function DebriefForm({ session, debrief, counted, cards, requests, library }: Props) {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const { run, line } = useSaves()
  const save = useCallback<DebriefInHand['save']>(
    async (reply) => {
      // What is chosen may be far from the line that says whether it was saved.
      void wasDone(reply)
      return run(reply)
    },
    [run],
  )
  const sheets = useRef<Sheets>(null)
  const isRecorded = counted.sheets.some((sheet) => sheet.isRecorded)
  const inHand = useMemo<DebriefInHand>(
    () => ({
      session,
      debrief,
      requests,
      missing: new Set(stillToWrite(debrief, { isRecorded, interpreters: requests })),
      mayWrite: mayPlan && debrief.closedOn === null,
      save,
      write: (words) => save(api.debriefs.write({ sessionId: session.id, ...words })),
    }),
    [session, debrief, requests, isRecorded, mayPlan, save],
  )
  const parts = [...inHand.missing].map((part) => t(`part.${part}`))
  return (
    <DebriefContext value={inHand}>
      {debrief.closedOn !== null && <Finished session={session} closedOn={debrief.closedOn} />}
      {!mayPlan && <Message>{t('readOnly')}</Message>}
      {debrief.closedOn === null && <p className={styles.still}>{parts.length === 0 ? t('allWritten') : t('stillList', { parts: listInWords(parts, language) })}</p>}
      <div className={styles.columns}>
        <Stack>
          <Section title={t('counts')} aside={t(isRecorded ? 'countsIn' : 'still')}>
            <SheetsForm key={counted.sheets.map(({ id }) => id).join()} ref={sheets} session={session} counted={counted} cards={cards} isReadOnly={!inHand.mayWrite} isPart />
          </Section>
          <Languages />
          <div>
            <Worked />
            <Referrals />
            <Interpreted />
            <PartnersThere />
          </div>
          <Message icon={ShieldCheck}>{t('privacy')}</Message>
        </Stack>
        <Stack>
          <Words library={library} />
          <Mood />
          <div>
            <Safety />
            <KitUsed library={library} />
          </div>
          {mayPlan && <AndYou sessionId={session.id} />}
          {inHand.mayWrite && <Ending session={session} sheets={sheets} line={line} />}
        </Stack>
      </div>
    </DebriefContext>
  )
}

/** When it was finished, and the way back into it. */
function Finished({ session, closedOn }: { readonly session: Session; readonly closedOn: Day }) {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  return (
    <Actions className={styles.finished ?? ''}>
      <Message icon={Check}>{t('closed', { day: dateInWords(closedOn, language, { year: true }) })}</Message>
      {mayPlan && (
        <Button size="dense" icon={RotateCcw} onPress={() => void wasDone(api.debriefs.reopen({ sessionId: session.id }))}>
          {t('reopen')}
        </Button>
      )}
    </Actions>
  )
}

type EndingProps = { readonly session: Session; readonly sheets: RefObject<Sheets | null>; readonly line: string }

/** Later, or now: either way what is typed is saved, and so are the counts. */
function Ending({ session, sheets, line }: EndingProps) {
  const { t } = useTranslation('debriefs')
  const go = useGo()
  const problemIn = useProblem('debriefs')
  const [problem, setProblem] = useState<string>()
  const settle = async (at: 'pause' | 'end') => {
    await flushAll()
    const isSettled = (await sheets.current?.settle(at)) ?? true
    setProblem(isSettled ? undefined : t('countsOpen'))
    return isSettled
  }
  const later = async () => {
    if (await settle('pause')) go('/')
  }
  const finish = async () => {
    if (!(await settle('end'))) return
    const reply = await api.debriefs.close({ sessionId: session.id })
    if (reply.ok) {
      focusPage()
      scrollTo(0, 0)
    } else setProblem(problemIn(reply.error))
  }
  return (
    <div className={styles.ending}>
      {problem !== undefined && (
        <Message kind="error" isLive>
          {problem}
        </Message>
      )}
      <Actions>
        <Saved>{line}</Saved>
        <Button kind="quiet" onPress={() => void later()}>
          {t('later')}
        </Button>
        <Button kind="primary" icon={Check} onPress={() => void finish()}>
          {t('finish')}
        </Button>
      </Actions>
    </div>
  )
}
