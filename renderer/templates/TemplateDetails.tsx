import { CalendarPlus, ListOrdered } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import { minutesOf } from '#shared/sessions/running-order.rules.ts'
import type { Template } from '#shared/templates/templates.schema.ts'
import { RemoveSection } from '#renderer/kernel/RemoveSection.tsx'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { SavedTextArea, SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Templates.module.css'
import { useTemplateWords } from './use-templates.ts'

/** A template with how many sessions follow it. */
export type Listed = Template & { readonly followers: number }
type Props = { readonly template: Listed; readonly onRemoved: (template: Template) => void }

/** One template: its plan to read, and what is said about it, every field saving itself. */
export function TemplateDetails({ template, onRemoved }: Props) {
  const { t } = useTranslation(['templates', 'groups'])
  const mayPlan = useMayPlan()
  const saves = useSaves()
  const { id, followers, forWhom } = template
  const change = (changes: Omit<Parameters<typeof api.templates.change>[0], 'id'>) => saves.run(api.templates.change({ id, ...changes }))
  const { value: expected, change: changeExpected } = useAutosave(template.expected, (typed) => change({ expected: typed }))
  return (
    <Stack className={styles.details}>
      <Section title={template.name} aside={<Saved>{saves.line}</Saved>}>
        <Stack isTight>
          <p className={styles.muted}>{followers === 0 ? t('followersNone') : t('followers', { count: followers })}</p>
          {mayPlan && (
            <div>
              <LinkButton kind="primary" icon={CalendarPlus} href={`/sessions?add=1&template=${id}`}>
                {t('start')}
              </LinkButton>
            </div>
          )}
          <SavedTextField
            label={t('name')}
            stored={template.name}
            save={(name) => change({ name })}
            check={(name) => (name.trim() === '' ? t('nameMissing') : undefined)}
            isReadOnly={!mayPlan}
          />
          {forWhom !== null && <TextField label={t('groups:whoFor')} value={t(`groups:forWhom.${forWhom}`)} isReadOnly />}
          {mayPlan ? (
            <Stepper label={t('expected')} value={expected} onChange={changeExpected} maxValue={1000} />
          ) : (
            <TextField label={t('expected')} value={String(template.expected ?? '')} isReadOnly />
          )}
          <SavedTextArea label={t('note')} help={t('noteHelp')} stored={template.note} save={(note) => change({ note })} isReadOnly={!mayPlan} />
        </Stack>
      </Section>
      <Section title={t('plan')} isRuled>
        <Blocks template={template} />
        {mayPlan && (
          <Stack isTight>
            <div>
              <LinkButton icon={ListOrdered} href={`/templates/${id}`}>
                {t('arrange')}
              </LinkButton>
            </div>
            {followers > 0 && <p className={styles.muted}>{t('arrangeHelp')}</p>}
          </Stack>
        )}
      </Section>
      {mayPlan && <RemoveTemplate template={template} onRemoved={onRemoved} />}
    </Stack>
  )
}

function Blocks({ template: { blocks } }: { readonly template: Template }) {
  const { t } = useTranslation('templates')
  const language = useLanguage()
  const { titleOf, stationsOf } = useTemplateWords()
  if (blocks.length === 0) return <p className={styles.muted}>{t('noBlocks')}</p>
  return (
    <ol className={styles.blocks}>
      {blocks.map((block) => (
        <li key={block.id}>
          <span className={styles.minutes}>{minutesOf(block) === 0 ? '' : minutesInWords(block.minutes)}</span>
          <span className={styles.words}>
            {titleOf(block)}
            {block.stations.length > 0 && <small>{listInWords(stationsOf(block), language)}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function RemoveTemplate({ template, onRemoved }: Props) {
  const { t } = useTranslation('templates')
  const go = useGo()
  const goOn = () => {
    onRemoved(template)
    go('/templates', { instead: true })
  }
  return (
    <RemoveSection
      title={t('removeTitle')}
      text={t('removeText')}
      button={t('remove', { name: template.name })}
      remove={() => api.templates.remove({ id: template.id })}
      onRemoved={goOn}
    />
  )
}
