import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '#shared/kernel/file-token.ts'
import type { PaperRequest } from '#shared/papers/papers.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { api, shell } from '#renderer/kernel/api.ts'
import { flushAll } from '#renderer/kernel/autosave.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'

/** How it went, as a sentence. */
export type Outcome = { readonly worked: boolean; readonly sentence: string }

/** Where to put a file, as the person says in the system's dialog; null when they changed their mind. */
async function chosenFile(name: string, kind: 'pdf' | 'png' | 'ics'): Promise<ChosenFile | null> {
  const reply = await shell.chooseSaveAs({ name, kind })
  return reply.ok ? reply.value : null
}

/** Makes a paper from what is saved, half-typed words included, and says how it went. */
export function useMakePaper(paper: PaperRequest, name: string) {
  const { t } = useTranslation('papers')
  const problemOf = useProblem('papers')
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const make = async (to: 'pdf' | 'picture' | 'printer') => {
    setOutcome(null)
    const file = to === 'printer' ? null : await chosenFile(name, to === 'pdf' ? 'pdf' : 'png')
    if (to !== 'printer' && !file) return
    setBusy(true)
    await flushAll()
    const reply = await shell.print(to === 'printer' || !file ? { to: 'printer', paper } : { to, paper, file: file.token })
    setBusy(false)
    if (!reply.ok) return setOutcome({ worked: false, sentence: problemOf(reply.error) })
    const { pages } = reply.value
    // A printer's own dialog closed without printing.
    if (pages === 0) return
    if (!file) return setOutcome({ worked: true, sentence: t('dialog.printed') })
    const saved = { file: file.label, count: pages }
    setOutcome({ worked: true, sentence: t(pages > 1 ? 'dialog.savedPages' : 'dialog.saved', saved) })
  }

  return { make, isBusy, outcome }
}

/** Saves a session as a calendar file and says how it went. */
export function useSaveCalendar(session: Session) {
  const { t } = useTranslation('papers')
  const problemOf = useProblem('papers')
  const language = useLanguage()
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const save = async () => {
    setOutcome(null)
    const file = await chosenFile(`${t('dialog.fileName.calendar')} ${dayOf(session)}`, 'ics')
    if (!file) return
    await flushAll()
    const reply = await api.papers.saveCalendar({ sessionId: session.id, language, file: file.token })
    setOutcome(
      reply.ok
        ? { worked: true, sentence: t('dialog.savedCalendar', { file: file.label }) }
        : { worked: false, sentence: problemOf(reply.error) },
    )
  }

  return { save, outcome }
}
