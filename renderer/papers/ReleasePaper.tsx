import { ShieldCheck } from 'lucide-react'
import { useEffect, useMemo, type CSSProperties } from 'react'
import { capital } from '#shared/i18n/dates.ts'
import { listInWords, numberIn } from '#shared/i18n/numbers.ts'
import { inWords } from '#shared/disclosure/told-words.rules.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { contactHours, reachedInWords } from '#shared/releases/release-table.rules.ts'
import { periodInWords, rowName } from '#shared/releases/release-words.rules.ts'
import type { Numbers, Release, Row, Split } from '#shared/releases/releases.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { PaperHead } from './A4.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { PiecedPages, type Piece } from './PiecedPages.tsx'
import styles from './Release.module.css'
import { usePaperContent } from './use-paper-content.ts'

type People = NonNullable<Numbers['people']>

/** What left in a release, with what it takes to read it: the team's own words, how each number is counted, and why some are hidden. */
export function ReleasePaper({ request, printedAt, onLaidOut }: PaperOf<'release'>) {
  const { releaseId, language } = request
  const content = usePaperContent('release', () => api.papers.release({ releaseId }))
  const library = usePaperContent('library', () => api.papers.library({}))
  const words = useMemo(() => paperWords(language), [language])
  const t = words.releases
  const period = content ? periodInWords(content.release.definition.period, language) : ''
  useEffect(() => {
    if (period) document.title = t('paper.document', { period })
  }, [t, period])
  if (!content || !library) return null
  const { release, team } = content
  const { numbers, kind } = release
  const { people } = numbers
  const title = t('paper.title', { period })
  const known = activitiesByKey(library)
  const done = release.done.flatMap(({ activity, sessions }) => {
    const name = known.get(activity)?.name[language]
    return name === undefined ? [] : [sessions === 1 ? t('paper.doneOnce', { activity: name }) : t('paper.doneOne', { activity: name, count: sessions })]
  })
  const { aims, learnt } = release.words
  const pieces: Piece[] = [
    { key: 'say', content: <Sentence numbers={numbers} words={words} /> },
    ...(aims.trim() === '' ? [] : [{ key: 'aims', content: <Words title={t('paper.aims')}>{aims}</Words> }]),
    { key: 'facts', content: <Facts numbers={numbers} words={words} /> },
    ...(done.length === 0
      ? []
      : [
          {
            key: 'done',
            content: (
              <Words title={t('paper.done')}>
                {t('paper.doneSay', { sessions: numbers.sessions.held, hours: numberIn(Math.round(numbers.sessions.minutes / 60), language), list: listInWords(done, language) })}
              </Words>
            ),
          },
        ]),
    ...(people?.tables.map(({ split, rows }) => ({ key: split, content: <Bars split={split} rows={rows} least={numbers.least} words={words} /> })) ?? []),
    ...(people?.crossed ? [{ key: 'crossed', content: <Crossed crossed={people.crossed} least={numbers.least} words={words} /> }] : []),
    ...(numbers.sessions.missed.length === 0 ? [] : [{ key: 'missed', content: <Missed numbers={numbers} words={words} /> }]),
    ...(learnt.trim() === '' ? [] : [{ key: 'learnt', content: <Words title={t('paper.learnt')}>{learnt}</Words> }]),
    { key: 'count', content: <HowWeCount release={release} words={words} /> },
  ]
  return (
    <PiecedPages
      isLoose={kind === 'funder'}
      head={
        <PaperHead title={title}>
          <p>{t('paper.for', { team: team.name, name: release.recipient.name })}</p>
        </PaperHead>
      }
      pieces={pieces}
      continued={words.t('continued', { title })}
      foot={() => t('paper.foot')}
      printed={(page, pages) => words.printed(printedAt, team.zone, page, pages)}
      onLaidOut={onLaidOut}
    />
  )
}

function Sentence({ numbers, words: { releases: t, language } }: { readonly numbers: Numbers; readonly words: PaperWords }) {
  const { sessions, people, least } = numbers
  if (!people) return <p className={styles.say}>{t('paper.saySessions', { sessions: numberIn(sessions.held, language) })}</p>
  const counted = numberIn(sessions.counted, language)
  const reached = reachedInWords(people.reached, least, language)
  return (
    <p className={styles.say}>
      {people.came ? t('paper.say', { came: inWords(people.came, language, least), sessions: counted, people: reached }) : t('paper.saySmall', { sessions: counted, people: reached })}
    </p>
  )
}

function Words({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p className={styles.prose}>{children}</p>
    </section>
  )
}

function Facts({ numbers, words: { releases: t, language } }: { readonly numbers: Numbers; readonly words: PaperWords }) {
  const { sessions, people, least } = numbers
  const hours = contactHours(numbers)
  const facts = [
    [t('file.held'), numberIn(sessions.held, language)],
    ...(people?.came ? [[t('file.came'), inWords(people.came, language, least)]] : []),
    ...(people ? [[t('file.people'), reachedInWords(people.reached, least, language)]] : []),
    ...(people?.first ? [[t('file.first'), inWords(people.first, language, least)]] : []),
    ...(hours === null ? [] : [[t('file.hours'), numberIn(hours, language)]]),
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A bar for each row, its value written on the line; what is hidden is hatched and has no length to be measured. */
function Bars({ split, rows, least, words: { releases: t, language } }: { readonly split: Split; readonly rows: readonly Row[]; readonly least: Numbers['least']; readonly words: PaperWords }) {
  const most = Math.max(1, ...rows.map(({ came }) => (came.kind === 'few' ? 0 : came.n)))
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2>{t(`split.${split}`)}</h2>
        <span>{t('file.came')}</span>
      </div>
      <ul className={styles.bars}>
        {rows.map(({ key, name, came }) => (
          <li key={key ?? 'none'}>
            <span>{rowName({ key, name }, split, language)}</span>
            <span className={styles.bar} data-hidden={came.kind === 'few' || undefined} style={{ '--part': came.kind === 'few' ? 0 : came.n / most } as CSSProperties} />
            <b>{inWords(came, language, least)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Crossed({ crossed, least, words: { releases: t, language } }: { readonly crossed: NonNullable<People['crossed']>; readonly least: Numbers['least']; readonly words: PaperWords }) {
  const [down, across] = crossed.splits
  return (
    <section className={styles.part}>
      <h2>{t(`form.crossing.${down} ${across}` as 'form.crossing.group band')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`column.${down}`)}</th>
            {crossed.columns.map((column) => (
              <th key={column.key ?? 'none'} scope="col">
                {rowName(column, across, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {crossed.rows.map((row, at) => (
            <tr key={row.key ?? 'none'}>
              <th scope="row">{rowName(row, down, language)}</th>
              {crossed.columns.map((column, beside) => {
                const cell = crossed.cells[at]?.[beside]
                return (
                  <td key={column.key ?? 'none'} data-hidden={cell?.came.kind === 'few' || undefined}>
                    {cell ? inWords(cell.came, language, least) : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Missed({ numbers, words: { releases: t, sessions, language } }: { readonly numbers: Numbers; readonly words: PaperWords }) {
  const { missed } = numbers.sessions
  const list = missed.map(({ reason, sessions: count }) => `${sessions(`missed.${reason}`).toLocaleLowerCase(language)}${missed.length > 1 ? ` (${count})` : ''}`)
  return <p className={styles.missed}>{capital(t('paper.missed', { count: missed.reduce((sum, each) => sum + each.sessions, 0), list: listInWords(list, language) }))}</p>
}

function HowWeCount({ release: { numbers }, words: { releases: t } }: { readonly release: Release; readonly words: PaperWords }) {
  const { people, sessions, least } = numbers
  const uncounted = sessions.held - sessions.counted
  const lines = [
    t('paper.countSessions') + (people && uncounted > 0 ? ` ${t('paper.uncounted', { count: uncounted })}` : ''),
    ...(people ? [t('paper.countCame'), t('paper.countPeople')] : []),
    ...(people?.first ? [t('paper.countFirst')] : []),
    ...(contactHours(numbers) === null ? [] : [t('paper.countHours')]),
  ]
  return (
    <section className={styles.part}>
      <h2>{t('paper.count')}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {people && (
        <p className={styles.why}>
          <ShieldCheck size={22} strokeWidth={1.5} aria-hidden="true" />
          <span>
            <b>{t('paper.hiddenTitle')}</b> {t('paper.hidden', { least })} {people.came?.kind === 'exactly' && t('paper.exact')}
          </span>
        </p>
      )}
    </section>
  )
}
