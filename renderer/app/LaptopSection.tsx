import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'
import type { Member } from '#shared/members/members.schema.ts'
import type { IdleMinutes, LaptopSettings } from '#shared/shell/shell.contract.ts'
import { useAbout } from '#renderer/kernel/use-about.ts'
import { pickerOf } from '#renderer/members/use-members.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { LaptopRisks } from '#renderer/vault/LaptopRisks.tsx'
import styles from './SettingsPage.module.css'

const idleChoices: readonly IdleMinutes[] = [1, 3, 5, 15]
const themes: readonly LaptopSettings['theme'][] = ['system', 'light', 'dark']

export interface LaptopSectionProps {
  readonly teamName: string
  readonly members: readonly Member[]
}

/** What this laptop keeps in clear beside the app. */
export function LaptopSection({ teamName, members }: LaptopSectionProps) {
  const { t } = useTranslation(['settings', 'common'])
  const { about, change } = useAbout()
  if (!about) return null
  const { settings } = about
  return (
    <>
      <Section title={t('laptop.title')}>
        <Stack isTight className={styles.narrow}>
          <p>{t('laptop.lead')}</p>
          <RadioGroup<Language>
            label={t('laptop.language')}
            isAcross
            value={settings.language}
            onChange={(language) => void change({ language })}
            options={[
              { id: 'en', label: t('common:language.en') },
              { id: 'fr', label: t('common:language.fr') },
            ]}
          />
          <RadioGroup<LaptopSettings['theme']>
            label={t('laptop.theme')}
            isAcross
            value={settings.theme}
            onChange={(theme) => void change({ theme })}
            options={themes.map((theme) => ({ id: theme, label: t(`laptop.themes.${theme}`) }))}
          />
          <RadioGroup
            label={t('laptop.idle')}
            isAcross
            value={String(settings.idleMinutes)}
            onChange={(id) => {
              const idleMinutes = idleChoices.find((minutes) => String(minutes) === id)
              if (idleMinutes !== undefined) void change({ idleMinutes })
            }}
            options={idleChoices.map((minutes) => ({ id: String(minutes), label: t('laptop.minutes', { count: minutes }) }))}
          />
          <Checkbox
            label={t('laptop.picker')}
            detail={t('laptop.pickerDetail')}
            value={settings.picker !== null}
            onChange={(isShown) => void change({ picker: isShown ? pickerOf(teamName, members) : null })}
          />
        </Stack>
      </Section>
      <Section title={t('laptop.disk')} isRuled>
        <Stack isTight className={styles.narrow}>
          <LaptopRisks />
          <p className={styles.quiet}>{t('laptop.version', { version: about.version })}</p>
          {about.testRuntime && <Message>{t('laptop.testRuntime')}</Message>}
        </Stack>
      </Section>
    </>
  )
}
