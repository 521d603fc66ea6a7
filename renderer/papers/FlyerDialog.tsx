import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goodUntil, isPrinted } from '#shared/flyers/flyers.rules.ts'
import { capital, dateInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { flyerProblems } from '#shared/papers/flyer.rules.ts'
import { languages } from '#shared/people/languages.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { FlyerForm } from '#renderer/flyers/FlyerForm.tsx'
import { api } from '#renderer/kernel/api.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { DraftsOf } from '#renderer/kernel/drafts-of.ts'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { MakePaper, PaperBox, PaperLanguage } from './MakePaper.tsx'

/** The invitation of a session: its languages, signs and words, what is wrong with them, and making it. */
export function FlyerDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const { t } = useTranslation(['papers', 'flyers'])
  const screen = useLanguage()
  const mayPlan = useMayPlan()
  const [language, setLanguage] = useState(screen)
  const { data: flyer, isError, refetch } = useCall(['flyers', 'ofSession', session.id], () => api.flyers.ofSession({ sessionId: session.id }))
  const day = dayOf(session)
  const today = localOf(useNow(), session.zone).day
  const wordsIn = (tag: string) => flyer?.words.find((words) => words.language === tag)
  return (
    <PaperBox title={t('dialog.flyer')} isWide onClose={onClose}>
      <p>{t('dialog.flyerLead')}</p>
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {flyer && (
        <>
          <DraftsOf value={`flyer ${session.id}`}>
            <FlyerForm session={session} flyer={flyer} isReadOnly={!mayPlan} />
          </DraftsOf>
          {flyerProblems(flyer, day, today).map(({ language: tag, problem }) => (
            <Message key={tag}>
              {t(`flyers:wrong.${problem}`, {
                language: capital(languages.find((known) => known.tag === tag)?.[screen] ?? tag),
                day: dateInWords(goodUntil(wordsIn(tag), day), screen, { year: true }),
              })}
            </Message>
          ))}
          <PaperLanguage value={language} onChange={setLanguage} />
          <MakePaper
            paper={{ kind: 'flyer', sessionId: session.id, language }}
            name={`${t('dialog.fileName.flyer')} ${day}`}
            isDisabled={!flyer.languages.some((tag) => isPrinted(tag, wordsIn(tag)))}
          />
        </>
      )}
    </PaperBox>
  )
}
