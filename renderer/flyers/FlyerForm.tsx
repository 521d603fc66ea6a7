import { ArrowUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FlyerLanguage, mostLanguages, mostSigns, Sign, type Flyer } from '#shared/flyers/flyers.schema.ts'
import { capital } from '#shared/i18n/dates.ts'
import { languages } from '#shared/people/languages.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import styles from './Flyers.module.css'
import { FlyerWords } from './FlyerWords.tsx'

type Props = { readonly session: SessionSummary; readonly flyer: Flyer; readonly isReadOnly: boolean }

/** The languages of an invitation in their order, its words in each, and the pictures in its strip. Saves itself. */
export function FlyerForm({ session, flyer, isReadOnly }: Props) {
  const { t } = useTranslation('flyers')
  const language = useLanguage()
  const sessionId = session.id
  const nameOf = (tag: string) => languages.find((known) => known.tag === tag)?.[language] ?? tag
  const arrange = (tags: readonly FlyerLanguage[]) => void wasDone(api.flyers.arrange({ sessionId, languages: [...tags] }))
  const free = FlyerLanguage.options.filter((tag) => !flyer.languages.includes(tag))
  return (
    <div className={styles.form}>
      <section aria-labelledby="flyer-languages" className={styles.languages}>
        <h3 id="flyer-languages" tabIndex={-1}>
          {t('languages')}
        </h3>
        <p className={styles.quiet}>{t('languagesHelp')}</p>
        <ol>
          {flyer.languages.map((tag, at) => (
            <li key={tag}>
              <div className={styles.head}>
                <h4 id={`flyer-${tag}`} tabIndex={-1}>
                  {capital(nameOf(tag))}
                </h4>
                {!isReadOnly && (
                  <div>
                    <IconButton
                      size="dense"
                      icon={ArrowUp}
                      label={t('up', { language: nameOf(tag) })}
                      isDisabled={at === 0}
                      onPress={() => {
                        arrange(flyer.languages.toSpliced(at, 1).toSpliced(at - 1, 0, tag))
                        // At the top the button can do no more; the keyboard stays with its language.
                        if (at === 1) document.getElementById(`flyer-${tag}`)?.focus()
                      }}
                    />
                    <IconButton
                      size="dense"
                      icon={X}
                      label={t('remove', { language: nameOf(tag) })}
                      isDisabled={flyer.languages.length === 1}
                      onPress={() => {
                        arrange(flyer.languages.filter((other) => other !== tag))
                        document.getElementById('flyer-languages')?.focus()
                      }}
                    />
                  </div>
                )}
              </div>
              <FlyerWords session={session} tag={tag} words={flyer.words.find((words) => words.language === tag)} isReadOnly={isReadOnly} />
            </li>
          ))}
        </ol>
        {!isReadOnly && flyer.languages.length >= mostLanguages && <p className={styles.quiet}>{t('addFirst')}</p>}
        {!isReadOnly && flyer.languages.length < mostLanguages && (
          <ComboBox
            // A new field after each choice: it is a way to add, not a value to keep.
            key={flyer.languages.length}
            label={t('add')}
            options={free.map((tag) => ({ id: tag, label: capital(nameOf(tag)), detail: languages.find((known) => known.tag === tag)?.endonym ?? '' }))}
            value={null}
            onChange={(tag) => tag !== null && arrange([...flyer.languages, tag])}
            emptyText={t('none')}
            openLabel={t('open')}
          />
        )}
      </section>
      {isReadOnly ? (
        <p className={styles.quiet}>{flyer.signs.map((sign) => t(`sign.${sign}`)).join(', ')}</p>
      ) : (
        <ToggleWords
          label={t('signs')}
          options={Sign.options.map((id) => ({ id, label: t(`sign.${id}`), isDisabled: flyer.signs.length >= mostSigns && !flyer.signs.includes(id) }))}
          value={flyer.signs}
          onChange={(signs) => void wasDone(api.flyers.arrange({ sessionId, signs: [...signs] }))}
        />
      )}
    </div>
  )
}
