import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Activity, Library } from '#shared/library/library.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import styles from './ActivityDetails.module.css'
import { ActivityMaterials } from './ActivityMaterials.tsx'
import { settingWords } from './setting-words.ts'
import { useWordsIn } from './use-words-in.ts'

type Props = { readonly activity: Activity; readonly library: Library }
type Told = { readonly activity: Activity; readonly language: Language }

/** One activity in full, in the language of the screen or in the other. */
export function ActivityDetails({ activity, library }: Props) {
  const { t } = useTranslation(['libraryRoom', 'common'])
  const [language, setLanguage] = useState(useLanguage())
  const said = useWordsIn(language)
  const { name, purpose, aims, cautions, safety, afterwards, credit } = activity
  const choice = (['en', 'fr'] as const).map((id) => ({ id, label: t(`common:language.${id}`), lang: id }))
  return (
    <article lang={language}>
      <Stack>
        <Section title={name[language]} aside={<Segmented label={t('readIn')} options={choice} value={language} onChange={setLanguage} />}>
          <p className={styles.purpose}>{purpose[language]}</p>
          <Facts activity={activity} language={language} />
        </Section>
        <Section title={said('aims')} isRuled>
          <List lines={aims[language]} />
        </Section>
        <Section title={said('cautions')} isRuled>
          <p>{cautions[language]}</p>
        </Section>
        <Section title={said('steps')} isRuled>
          <Steps activity={activity} language={language} />
        </Section>
        <Section title={said('materials')} isRuled>
          <ActivityMaterials activity={activity} library={library} language={language} />
        </Section>
        <Section title={said('setting')} isRuled>
          <Setting activity={activity} language={language} />
        </Section>
        <Weather activity={activity} language={language} />
        <Section title={said('safety')} isRuled>
          <p>{safety[language]}</p>
        </Section>
        <Conditions activity={activity} language={language} />
        <Section title={said('afterwards')} isRuled>
          <p>{afterwards[language]}</p>
        </Section>
        {credit && (
          <Section title={said('credit')} isRuled>
            <p>{credit[language]}</p>
          </Section>
        )}
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
      {activity.steps.map(({ phase, minutes, text }) => (
        <li key={phase}>
          <span className={styles.minutes}>{said('common:minutes', { count: minutes })}</span>
          <div>
            <h3>{said(`library:phase.${phase}`)}</h3>
            <p>{text[language]}</p>
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
        <div>
          <h3>{said('fallback')}</h3>
          <p>{weather.fallback[language]}</p>
        </div>
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
  const yearsOld = ages.max === null ? said('agesFrom', { min: ages.min }) : said('agesBetween', { min: ages.min, max: ages.max })
  const parts: readonly (readonly [string, ReactNode])[] = [
    [said('requires'), <><List lines={before} /><p>{requires.note[language]}</p></>],
    [said('ages'), `${yearsOld} ${ages.note[language]}`],
    [said('languages'), activity.languages[language]],
    [said('accessibility'), activity.accessibility[language]],
    [said('online'), activity.onlineAdaptation[language]],
  ]
  return parts.map(([title, text]) => (
    <Section key={title} title={title} isRuled>
      {typeof text === 'string' ? <p>{text}</p> : text}
    </Section>
  ))
}
