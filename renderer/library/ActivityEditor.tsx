import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'
import { materialsByKey } from '#shared/library/library.rules.ts'
import type { Activity, Library } from '#shared/library/library.schema.ts'
import type { WordsOf } from '#shared/library/own.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { RemoveSection } from '#renderer/kernel/RemoveSection.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { EditMaterials } from './EditMaterials.tsx'
import type { ChangeActivity, Editing } from './editing.ts'
import { NumberFactField, WordFactField, YesNoField } from './EditFacts.tsx'
import styles from './Editor.module.css'
import { EditSteps } from './EditSteps.tsx'
import { OwnMaterials } from './OwnMaterials.tsx'
import { usePassageName } from './use-fact-words.ts'
import { useVersion } from './use-version.ts'
import { WordsField } from './WordsField.tsx'

type Props = {
  readonly activity: Activity
  readonly library: Library
  /** The language somebody writes in. */
  readonly language: Language
  readonly onRemoved: (activity: Activity) => void
}

/** Everything of one activity, every field saving itself. */
export function ActivityEditor({ activity, library, language, onRemoved }: Props) {
  const { t } = useTranslation('libraryRoom')
  const saves = useSaves()
  const version = useVersion(activity.key)
  if (!version) return null
  const change: ChangeActivity = (changes) => saves.run(api.library.changeActivity({ key: activity.key, ...changes }))
  const editing: Editing = { activity, version, library, language, change }
  const known = materialsByKey(library)
  return (
    <Stack>
      <Section title={t('edit.about')} aside={<Saved>{saves.line}</Saved>}>
        <Stack isTight>
          <p className={styles.muted}>{t(`edit.whose.${activity.origin}`)}</p>
          <About {...editing} />
        </Stack>
      </Section>
      <EditSteps {...editing} />
      <EditMaterials {...editing} save={saves.run} />
      <OwnMaterials library={library} materials={activity.materials.flatMap(({ material }) => known.get(material) ?? [])} />
      <Numbers {...editing} />
      <Section title={t('edit.place')} isRuled>
        <div className={styles.fields}>
          {(['sun', 'wind', 'water', 'table', 'darkness', 'power', 'internet', 'weather'] as const).map((fact) => (
            <WordFactField key={fact} {...editing} fact={fact} />
          ))}
        </div>
      </Section>
      <Passages {...editing} title={t('edit.care')} of={['cautions', 'safety', 'stopWhen', 'fallback', 'afterwards']} />
      <Passages {...editing} title={t('edit.others')} of={['requiresNote', 'agesNote', 'languages', 'accessibility', 'onlineAdaptation']}>
        {version.shipped === null && <WordsField {...editing} of="credit" label={t('edit.credit')} help={t('edit.creditHelp')} />}
      </Passages>
      {version.shipped === null && <Remove activity={activity} onRemoved={onRemoved} />}
    </Stack>
  )
}

function About(editing: Editing) {
  const { t } = useTranslation('libraryRoom')
  const { version, language } = editing
  const other = version.written.words.name?.[language === 'en' ? 'fr' : 'en'] ?? ''
  return (
    <>
      <WordsField
        {...editing}
        of="name"
        isLine
        label={t('edit.name')}
        check={(name) => (version.shipped === null && name.trim() === '' && other.trim() === '' ? t('nameNeeded') : undefined)}
      />
      <WordsField {...editing} of="purpose" label={t('edit.purpose')} />
      <WordsField {...editing} of="aims" label={t('edit.aims')} rows={3} />
      <div className={styles.fields}>
        <WordFactField {...editing} fact="category" />
        <WordFactField {...editing} fact="groupFormat" />
      </div>
    </>
  )
}

function Numbers(editing: Editing) {
  const { t } = useTranslation('libraryRoom')
  const { min, max } = editing.activity.groupSize
  return (
    <Section title={t('edit.numbers')} isRuled>
      <Stack isTight>
        <div className={styles.fields}>
          {(['leastPeople', 'bestPeople', 'mostPeople', 'staff', 'setUpMinutes', 'priorSessions', 'fromAge', 'toAge'] as const).map((fact) => (
            <NumberFactField key={fact} {...editing} fact={fact} />
          ))}
        </div>
        {min > max && <Message>{t('edit.people')}</Message>}
        {(['therapistLed', 'indoor', 'outdoor', 'video'] as const).map((fact) => (
          <YesNoField key={fact} {...editing} fact={fact} />
        ))}
      </Stack>
    </Section>
  )
}

function Passages({ title, of, children, ...editing }: Editing & { readonly title: string; readonly of: readonly WordsOf[]; readonly children?: ReactNode }) {
  const name = usePassageName()
  return (
    <Section title={title} isRuled>
      <Stack isTight>
        {of.map((each) => (
          <WordsField key={each} {...editing} of={each} label={name(each)} />
        ))}
        {children}
      </Stack>
    </Section>
  )
}

function Remove({ activity, onRemoved }: Pick<Props, 'activity' | 'onRemoved'>) {
  const { t } = useTranslation('libraryRoom')
  const language = useLanguage()
  return (
    <RemoveSection
      title={t('edit.removeTitle')}
      text={t('edit.removeText')}
      button={t('edit.remove', { name: activity.name[language] })}
      remove={() => api.library.removeActivity({ key: activity.key })}
      onRemoved={() => onRemoved(activity)}
    />
  )
}

/** Gives a shipped activity its shipped text back. */
export function BackToShipped({ activity, onBack }: { readonly activity: Activity; readonly onBack: () => void }) {
  const { t } = useTranslation('libraryRoom')
  const back = async () => {
    if (await wasDone(api.library.backToShipped({ key: activity.key }))) onBack()
  }
  return (
    <Stack isTight>
      <p className={styles.muted}>{t('changed.backText')}</p>
      <div>
        <Button icon={RotateCcw} onPress={() => void back()}>
          {t('changed.back')}
        </Button>
      </div>
    </Stack>
  )
}
