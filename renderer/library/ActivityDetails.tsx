import { BookOpen, Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Activity, Library } from '#shared/library/library.schema.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { NextTime } from '#renderer/notes/NextTime.tsx'
import { useNotes } from '#renderer/notes/use-notes.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import styles from './ActivityDetails.module.css'
import { ActivityEditor } from './ActivityEditor.tsx'
import { ActivityMaterials } from './ActivityMaterials.tsx'
import { settingWords } from './setting-words.ts'
import { useWordsIn } from './use-words-in.ts'
import { WhatChanged } from './WhatChanged.tsx'

type Props = { readonly activity: Activity; readonly library: Library; readonly onRemoved: (activity: Activity) => void }
type Told = { readonly activity: Activity; readonly language: Language }

/** One activity, to read in the language of the screen or in the other, or to write. */
export function ActivityDetails({ activity, library, onRemoved }: Props) {
  const { t } = useTranslation(['libraryRoom', 'common'])
  const [language, setLanguage] = useState(useLanguage())
  const mayPlan = useMayPlan()
  // What has just been added has nothing to read yet.
  const [isEditing, setEditing] = useState(mayPlan && activity.origin === 'own' && activity.purpose.en === '')
  const [wasBack, setBack] = useState(false)
  const choice = (['en', 'fr'] as const).map((id) => ({ id, label: t(`common:language.${id}`), lang: id }))
  const changes = activity.origin === 'changed' && <WhatChanged activity={activity} library={library} onBack={() => setBack(true)} />
  return (
    <Stack>
      <Section
        title={activity.name[language]}
        aside={<Segmented label={t(isEditing ? 'edit.language' : 'readIn')} options={choice} value={language} onChange={setLanguage} />}
      >
        {mayPlan && (
          <Button size="dense" icon={isEditing ? BookOpen : Pencil} onPress={() => setEditing(!isEditing)}>
            {t(isEditing ? 'edit.end' : 'edit.start')}
          </Button>
        )}
      </Section>
      {wasBack && activity.origin === 'shipped' && (
        <TakeBack call="library.backToShipped" button={t('changed.undo')}>
          {t('changed.isBack')}
        </TakeBack>
      )}
      {!isEditing && changes}
      {isEditing ? (
        <ActivityEditor key={language} activity={activity} library={library} language={language} onRemoved={onRemoved} />
      ) : (
        <Reading activity={activity} library={library} language={language} />
      )}
      {/* While somebody writes, what grows stands below. */}
      {isEditing && changes}
    </Stack>
  )
}

/** One activity in full. What an own activity leaves unwritten is left out. */
function Reading({ activity, library, language }: Told & Pick<Props, 'library'>) {
  const said = useWordsIn(language)
  const { t } = useTranslation('notes')
  const notes = useNotes([activity.key])
  const { purpose, aims, cautions, safety, afterwards, credit } = activity
  const passage = (title: string, text: string) =>
    text !== '' && (
      <Section title={title} isRuled>
        <p>{text}</p>
      </Section>
    )
  return (
    <article lang={language}>
      <Stack>
        <div>
          {purpose[language] !== '' && <p className={styles.purpose}>{purpose[language]}</p>}
          <Facts activity={activity} language={language} />
        </div>
        <Section title={t('title')} isRuled>
          <NextTime activity={activity.key} notes={notes} sessionId={null} />
        </Section>
        {aims[language].length > 0 && (
          <Section title={said('aims')} isRuled>
            <List lines={aims[language]} />
          </Section>
        )}
        {passage(said('cautions'), cautions[language])}
        <Section title={said('steps')} isRuled>
          <Steps activity={activity} language={language} />
        </Section>
        {activity.materials.length > 0 && (
          <Section title={said('materials')} isRuled>
            <ActivityMaterials activity={activity} library={library} language={language} />
          </Section>
        )}
        <Section title={said('setting')} isRuled>
          <Setting activity={activity} language={language} />
        </Section>
        <Weather activity={activity} language={language} />
        {passage(said('safety'), safety[language])}
        <Conditions activity={activity} language={language} />
        {passage(said('afterwards'), afterwards[language])}
        {credit && passage(said('credit'), credit[language])}
      </Stack>
    </article>
  )
}

const List = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className={styles.list}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

function Facts({ activity, language }: Told) {
  const said = useWordsIn(language)
  const { category, totalMinutes, setUpMinutes, groupSize } = activity
  const times = { core: minutesInWords(totalMinutes), setUp: minutesInWords(setUpMinutes) }
  return (
    <List
      lines={[
        said(`library:category.${category}`),
        setUpMinutes === 0 ? said('minutesNoSetUp', times) : said('minutes', times),
        `${said('people', groupSize)} ${said('staff', { count: groupSize.staffMin })}`,
      ]}
    />
  )
}

function Steps({ activity, language }: Told) {
  const said = useWordsIn(language)
  return (
    <ol className={styles.steps}>
      {activity.steps.filter(({ minutes, text }) => minutes > 0 || text[language] !== '').map(({ phase, minutes, text }) => (
        <li key={phase}>
          <span className={styles.minutes}>{said('common:minutes', { count: minutes })}</span>
          <div>
            <h3>{said(`library:phase.${phase}`)}</h3>
            {text[language] !== '' && <p>{text[language]}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Setting({ activity, language }: Told) {
  const said = useWordsIn(language)
  const words = settingWords(activity.setting).map((word) => said(`library:setting.${word}`))
  return words.length === 0 ? <p>{said('settingNone')}</p> : <List lines={words} />
}

function Weather({ activity: { weather }, language }: Told) {
  const said = useWordsIn(language)
  return (
    <Section title={said('weather')} isRuled>
      <Stack isTight>
        <p>{said(`weatherDependence.${weather.dependence}`)}</p>
        {weather.stopWhen.length > 0 && (
          <div>
            <h3>{said('stopWhen')}</h3>
            <List lines={weather.stopWhen.map((sign) => sign[language])} />
          </div>
        )}
        {weather.fallback[language] !== '' && (
          <div>
            <h3>{said('fallback')}</h3>
            <p>{weather.fallback[language]}</p>
          </div>
        )}
      </Stack>
    </Section>
  )
}

/** Whom it suits, and what must be so before it is chosen. */
function Conditions({ activity, language }: Told) {
  const said = useWordsIn(language)
  const { requires, ages, modes } = activity
  const before = [
    said(`library:groupFormat.${requires.groupFormat}`),
    ...(requires.therapistLed ? [said('library:therapistLed')] : []),
    ...(requires.minPriorSessions > 0 ? [said('library:priorSessions', { count: requires.minPriorSessions })] : []),
    ...(['indoor', 'outdoor', 'online'] as const).filter((mode) => modes[mode]).map((mode) => said(`library:mode.${mode}`)),
  ]
  const isAnyAge = ages.min === 0 && ages.max === null
  const limits = ages.max === null ? said('agesFrom', { min: ages.min }) : said('agesBetween', { min: ages.min, max: ages.max })
  const yearsOld = isAnyAge ? said('agesAny') : limits
  const parts: readonly (readonly [string, ReactNode])[] = [
    [said('requires'), <><List lines={before} />{requires.note[language] !== '' && <p>{requires.note[language]}</p>}</>],
    [said('ages'), `${yearsOld} ${ages.note[language]}`.trim()],
    [said('languages'), activity.languages[language]],
    [said('accessibility'), activity.accessibility[language]],
    [said('online'), activity.onlineAdaptation[language]],
  ]
  return parts.filter(([, text]) => text !== '').map(([title, text]) => (
    <Section key={title} title={title} isRuled>
      {typeof text === 'string' ? <p>{text}</p> : text}
    </Section>
  ))
}
