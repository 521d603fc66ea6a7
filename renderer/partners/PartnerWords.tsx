import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital } from '#shared/i18n/dates.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Partner } from '#shared/partners/partners.schema.ts'
import { languages } from '#shared/people/languages.ts'
import { api } from '#renderer/kernel/api.ts'
import { ReadBy } from '#renderer/kernel/ReadBy.tsx'
import { SpokenField } from '#renderer/kernel/SpokenField.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './Partners.module.css'

/** The languages the team writes itself; every other needs somebody who speaks it. */
const own: readonly string[] = ['en', 'fr']

type Props = { readonly partner: Partner; readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>; readonly isReadOnly: boolean }

/** What a partner offers in words, in as many languages as somebody writes and reads. */
export function PartnerWords({ partner, run, isReadOnly }: Props) {
  const { t } = useTranslation('partners')
  const language = useLanguage()
  const problemOf = useProblem('partners')
  const [begun, setBegun] = useState<readonly string[]>([])
  const written = partner.words.map((words) => words.language)
  const tags = [...(isReadOnly ? own.filter((tag) => written.includes(tag)) : own), ...written.filter((tag) => !own.includes(tag)), ...begun.filter((tag) => !written.includes(tag))]
  const free = languages.filter(({ tag }) => !tags.includes(tag))
  const nameOf = (tag: string) => languages.find((known) => known.tag === tag)?.[language] ?? tag
  return (
    <Section title={t('wordsTitle')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('wordsLead')}</p>
        {isReadOnly && tags.length === 0 && <p>{t('nothingSaid')}</p>}
        {tags.map((tag) => {
          const words = partner.words.find((each) => each.language === tag)
          return (
            <div key={tag} className={styles.words}>
              <SpokenField
                tag={tag}
                kind="paragraph"
                label={t('wordsIn', { language: nameOf(tag) })}
                stored={words?.text ?? ''}
                save={(text) => run(api.partners.writeWords({ id: partner.id, language: tag, text }))}
                isReadOnly={isReadOnly}
              />
              {words && !own.includes(tag) && (
                <ReadBy
                  tag={tag}
                  words={words}
                  sign={(by) => api.partners.signWords({ id: partner.id, language: tag, by })}
                  problemOf={problemOf}
                  isReadOnly={isReadOnly}
                />
              )}
            </div>
          )
        })}
        {!isReadOnly && free.length > 0 && (
          <ComboBox
            // A new field after each choice: it is a way to add, not a value to keep.
            key={tags.length}
            label={t('wordsAdd')}
            options={free.map((spoken) => ({ id: spoken.tag, label: capital(spoken[language]), detail: spoken.endonym }))}
            value={null}
            onChange={(tag) => tag !== null && setBegun([...begun, tag])}
            emptyText={t('languageNone')}
            openLabel={t('languageOpen')}
          />
        )}
      </Stack>
    </Section>
  )
}
