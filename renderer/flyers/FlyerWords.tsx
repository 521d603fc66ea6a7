import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hasWords, isShipped } from '#shared/flyers/flyers.rules.ts'
import type { FlyerLanguage, FlyerWords as Words } from '#shared/flyers/flyers.schema.ts'
import { dateInWords } from '#shared/i18n/dates.ts'
import { isMeant } from '#shared/kernel/day.ts'
import { languages } from '#shared/people/languages.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { ReadBy } from '#renderer/kernel/ReadBy.tsx'
import { SpokenField } from '#renderer/kernel/SpokenField.tsx'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import styles from './Flyers.module.css'

type Props = { readonly session: SessionSummary; readonly tag: FlyerLanguage; readonly words: Words | undefined; readonly isReadOnly: boolean }

/** The words of an invitation in one language. */
export function FlyerWords({ session, tag, words, isReadOnly }: Props) {
  const { t, i18n } = useTranslation('flyers')
  const language = useLanguage()
  const problemOf = useProblem('flyers')
  const one = { sessionId: session.id, language: tag }
  const write = async (changes: Omit<Parameters<typeof api.flyers.write>[0], 'sessionId' | 'language'>) => (await api.flyers.write({ ...one, ...changes })).ok
  const isOurs = isShipped(tag)
  const name = languages.find((known) => known.tag === tag)?.[language] ?? tag
  const field = { tag, isReadOnly, kind: 'line' as const }
  const usual = isShipped(tag) ? i18n.getFixedT(tag, 'papers') : undefined
  const label = (what: 'titleField' | 'about' | 'where' | 'text') => `${t(what)} (${name})`
  return (
    <div className={styles.words}>
      <p className={styles.quiet}>{isOurs ? t('shipped') : t('spoken', { language: name })}</p>
      {!isReadOnly && !(words && hasWords(words)) && !isOurs && <Earlier one={one} />}
      <div className={styles.fields}>
        <SpokenField {...field} label={label('titleField')} stored={words?.title ?? ''} save={(title) => write({ title })} {...(usual && { placeholder: usual('flyer.title') })} />
        <SpokenField {...field} label={label('about')} stored={words?.about ?? ''} save={(about) => write({ about })} />
        <SpokenField {...field} label={label('where')} stored={words?.where ?? ''} save={(where) => write({ where })} />
        {!isReadOnly && <GoodUntil words={words} last={dayOf(session)} save={(goodUntil) => write({ goodUntil })} />}
        <div className={styles.wide}>
          <SpokenField {...field} kind="paragraph" label={label('text')} stored={words?.text ?? ''} save={(text) => write({ text })} {...(usual && { placeholder: usual('flyer.free') })} />
        </div>
      </div>
      {!isOurs && words && hasWords(words) && (
        <ReadBy tag={tag} words={words} sign={(by) => api.flyers.sign({ ...one, by })} problemOf={problemOf} isReadOnly={isReadOnly} />
      )}
    </div>
  )
}

type One = { readonly sessionId: SessionSummary['id']; readonly language: FlyerLanguage }

/** A group says much the same every fortnight: its last words in a language are a beginning, to be read anew. */
function Earlier({ one }: { readonly one: One }) {
  const { t } = useTranslation('flyers')
  const language = useLanguage()
  const { data: earlier } = useCall(['flyers', 'earlier', one.sessionId, one.language], () => api.flyers.earlier(one))
  if (!earlier) return null
  const { day, ...words } = earlier
  return (
    <div>
      <Button size="dense" icon={Copy} onPress={() => void wasDone(api.flyers.write({ ...one, ...words }))}>
        {t('earlier', { day: dateInWords(day, language, { year: true }) })}
      </Button>
    </div>
  )
}

type GoodUntilProps = { readonly words: Words | undefined; readonly last: string; readonly save: (day: string) => Promise<boolean> }

/** The last day the words hold, which is the session's own unless somebody says an earlier one. */
function GoodUntil({ words, last, save }: GoodUntilProps) {
  const { t } = useTranslation('flyers')
  const { value, change } = useAutosave<string | null>(words?.goodUntil ?? last, (day) => (isMeant(day) && day <= last ? save(day) : Promise.resolve(false)))
  return <DateField label={t('goodUntil')} help={t('goodUntilHelp')} value={value} onChange={change} maxValue={last} calendarLabel={t('calendar')} />
}
