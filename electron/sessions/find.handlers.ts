import type { Language } from '#shared/i18n/languages.ts'
import { dayInWords } from '#shared/i18n/dates.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { localOf } from '#shared/kernel/day.ts'
import { nearness } from '#shared/kernel/nearness.ts'
import { plain, wordsOf } from '#shared/kernel/plain.ts'
import { ok } from '#shared/kernel/result.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import type { Clock } from '#electron/vault/clock.ts'
import { summaryOf } from './read-session.ts'
import type { Findable, SessionsRepo } from './sessions.repo.ts'

/** The call of the sessions' contract for the finder. */
export type FindCalls = Pick<typeof calls, 'find'>
type Deps = { readonly sessions: Pick<SessionsRepo, 'findable' | 'byIds'>; readonly clock: Clock }

/** Every word a day can be told by in a language, plain: only a search for one of these, or for a number, asks for days. */
const dayWords = (language: Language) => {
  const months = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}-01`)
  const weekdays = Array.from({ length: 7 }, (_, day) => `2027-01-0${day + 1}`)
  return plain([...months, ...weekdays].map((day) => dayInWords(day, language)).join(' '))
}
const isDayWord = { en: dayWords('en'), fr: dayWords('fr') }

export const findHandlers = ({ sessions, clock }: Deps): HandlersOf<FindCalls> => {
  /** Days as a language says them: a long search puts each into words once. */
  const said = new Map<string, string>()
  function dayOf({ startsAt, zone }: Findable, language: Language): string {
    const { day } = localOf(startsAt, zone)
    const key = `${language} ${day}`
    const words = said.get(key) ?? dayInWords(day, language, { year: true })
    said.set(key, words)
    return words
  }

  return {
    find: ({ text, language, most }) => {
      const words = wordsOf(text)
      const mayBeDay = words.some((word) => /\d/.test(word) || isDayWord[language].includes(word))
      const now = clock.now()
      const isOver = ({ endsAt }: Findable) => endsAt <= now
      const found = sessions
        .findable()
        .flatMap((one) => {
          const far = nearness(one.title, mayBeDay ? `${one.also} ${dayOf(one, language)}` : one.also, words)
          return far === null ? [] : [{ ...one, far }]
        })
        .toSorted((a, b) => a.far - b.far || Number(isOver(a)) - Number(isOver(b)) || (isOver(a) ? b.startsAt - a.startsAt : a.startsAt - b.startsAt))
        .slice(0, most)
        .map(({ id }) => id)
      const read = new Map(sessions.byIds(found).map((session) => [session.id, session]))
      return ok(found.flatMap((id) => read.get(id) ?? []).map((session) => summaryOf(session, now)))
    },
  }
}
