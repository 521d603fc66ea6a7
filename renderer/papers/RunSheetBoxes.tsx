import { CloudRainWind } from 'lucide-react'
import type { RunSheet, WeatherTurn } from '#shared/papers/run-sheet.rules.ts'
import type { WordsToSay as Say } from '#shared/papers/spoken-words.rules.ts'
import { counterInWords } from '#shared/counts/counter-words.rules.ts'
import type { Counter } from '#shared/counts/counts.schema.ts'
import { Tick } from './A4.tsx'
import type { PaperWords } from './paper-words.ts'
import styles from './RunSheet.module.css'

type Speaking = { readonly words: PaperWords }

/** What a host says once at the start, in the languages of the room. */
export function WordsToSay({ say, words: { t } }: Speaking & { readonly say: readonly Say[] }) {
  return (
    <section className={styles.say} data-piece="say">
      <h2>{t('runSheet.say')}</h2>
      <div>
        {say.map(({ language, direction, text }) => (
          <p key={language} lang={language} dir={direction}>
            {text ?? t(language === 'fr' ? 'runSheet.welcome.fr' : 'runSheet.welcome.en')}
          </p>
        ))}
      </div>
    </section>
  )
}

/** A cell that waits for a pencil. */
const toFillIn = '\u00a0'

/** Boxes for strokes of a pencil: it counts where no laptop is opened. */
export function Tally({ words: { t, language }, counters }: Speaking & { readonly counters: readonly Counter[] }) {
  return (
    <section className={styles.tally}>
      <h2>{t('runSheet.laptopShut')}</h2>
      <table>
        <thead>
          <tr>
            <td>{toFillIn}</td>
            <th scope="col">{t('runSheet.strokes')}</th>
            <th scope="col">{t('runSheet.total')}</th>
          </tr>
        </thead>
        <tbody>
          {counters.map((counter) => (
            <tr key={counter.key}>
              <th scope="row">{counterInWords(counter, language)}</th>
              <td>{toFillIn}</td>
              <td>{toFillIn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What was chosen to be on the sheet for the case that somebody must be called. */
export function Contacts({ sheet, words: { t } }: Speaking & { readonly sheet: RunSheet }) {
  const lines = [
    ...sheet.team.filter(({ phone }) => phone !== '').map(({ name, phone }) => [name, phone] as const),
    ...(sheet.safeguarding ? [[t('runSheet.safeguarding'), sheet.safeguarding] as const] : []),
    ...(sheet.emergency ? [[t('runSheet.emergency'), sheet.emergency] as const] : []),
  ]
  if (lines.length === 0) return null
  return (
    <section className={styles.contacts}>
      <h2>{t('runSheet.call')}</h2>
      <dl>
        {lines.map(([who, where]) => (
          <div key={`${who} ${where}`}>
            <dt>{who}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** When to stop for the weather, and what to do instead. */
export function Weather({ turns, words: { t } }: Speaking & { readonly turns: readonly WeatherTurn[] }) {
  if (turns.length === 0) return null
  return (
    <section className={styles.list}>
      <h2>{t('runSheet.weather')}</h2>
      <ul>
        {turns.map(({ activity, stopWhen, instead }) => (
          <li key={activity}>
            <CloudRainWind size={17} strokeWidth={1.75} aria-hidden="true" />
            <span>
              <b>{activity}.</b> {stopWhen.length > 0 && t('runSheet.stop', { reasons: stopWhen.join(', ') })} {instead}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What to ask when the team arrives: the place's own list, or what one asks anywhere. */
export function AskOnArrival({ ask, words: { t } }: Speaking & { readonly ask: readonly string[] | null }) {
  const usual = (['tables', 'water', 'wayOut', 'safeguarding'] as const).map((key) => t(`runSheet.usualAsk.${key}`))
  const lines = ask ?? usual
  if (lines.length === 0) return null
  return (
    <section className={styles.list}>
      <h2>{t('runSheet.ask')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Tick />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
