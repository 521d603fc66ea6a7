import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/people/languages.ts'
import { capital } from '#shared/i18n/dates.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { SpokenWords } from './SpokenWords.tsx'
import styles from './Team.module.css'

/** The languages of the screens have their own words; these are for the others. */
const others = languages.filter(({ tag }) => tag !== 'en' && tag !== 'fr')

/** Words to say at the start of a session, in languages only people can vouch for. */
export function SpokenSection({ isPlanner }: { readonly isPlanner: boolean }) {
  const { t } = useTranslation('team')
  const language = useLanguage()
  const { data: spoken = [] } = useCall(['team', 'spoken'], () => api.team.spoken({}))
  const [begun, setBegun] = useState<readonly string[]>([])
  const written = spoken.map((words) => words.language)
  const tags = [...written, ...begun.filter((tag) => !written.includes(tag))]
  const free = others.filter(({ tag }) => !tags.includes(tag))
  return (
    <Section title={t('words.title')}>
      <Stack isTight className={styles.narrow}>
        <p>{t('words.lead')}</p>
        {!isPlanner && <p className={styles.quiet}>{t('words.onlyPlanners')}</p>}
        {tags.length === 0 && <p className={styles.quiet}>{t('words.none')}</p>}
        {tags.map((tag) => (
          <SpokenWords key={tag} tag={tag} words={spoken.find((words) => words.language === tag)} isPlanner={isPlanner} />
        ))}
        {isPlanner && free.length > 0 && (
          <ComboBox
            key={tags.length}
            label={t('words.add')}
            options={free.map((spoken) => ({ id: spoken.tag, label: capital(spoken[language]), detail: spoken.endonym }))}
            value={null}
            onChange={(tag) => tag !== null && setBegun([...begun, tag])}
            emptyText={t('words.languageNone')}
            openLabel={t('words.languageOpen')}
          />
        )}
      </Stack>
    </Section>
  )
}
