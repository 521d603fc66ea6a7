import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { Phase } from '#shared/library/library.schema.ts'
import { partsOf } from '#shared/library/own.rules.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import type { Editing } from './editing.ts'
import styles from './Editor.module.css'
import { WordsField } from './WordsField.tsx'

/** The seven phases: how long each is, and what happens in it. */
export function EditSteps(editing: Editing) {
  const { t } = useTranslation(['libraryRoom', 'library'])
  const { totalMinutes } = editing.activity
  return (
    <Section title={t('edit.phases')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('edit.phasesHelp')}</p>
        {Phase.options.map((phase) => (
          <div key={phase} className={styles.step}>
            <Minutes {...editing} phase={phase} />
            <WordsField {...editing} of={phase} label={t('edit.phaseWords', { phase: t(`library:phase.${phase}`) })} />
          </div>
        ))}
        <output>{totalMinutes === 0 ? t('edit.noMinutes') : t('edit.total', { minutes: minutesInWords(totalMinutes) })}</output>
      </Stack>
    </Section>
  )
}

/** A phase is at most as long as a block may be. */
const longest = 600

function Minutes({ activity, change, phase }: Editing & { readonly phase: Phase }) {
  const { t } = useTranslation(['libraryRoom', 'library'])
  const saved = useAutosave<number | null>(partsOf(activity).minutes[phase], (minutes) => (minutes === null ? Promise.resolve(false) : change({ minutes: { [phase]: minutes } })))
  return (
    <Stepper
      label={t('edit.phaseMinutes', { phase: t(`library:phase.${phase}`) })}
      step={5}
      maxValue={longest}
      value={saved.value}
      onChange={saved.change}
      onBlur={() => void saved.saveNow()}
    />
  )
}
