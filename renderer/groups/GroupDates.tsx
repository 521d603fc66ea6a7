import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { Group, Series } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { hasMet } from '#shared/sessions/state.rules.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useGrowing } from '#renderer/kernel/use-growing.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { DidNotMeet } from '#renderer/sessions/DidNotMeet.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import { BumpDate, MoveOnline, SkipDate } from './DateDialogs.tsx'
import { MeetingRow, SkippedRow, type DateAction } from './DateRows.tsx'
import styles from './Groups.module.css'
import type { Done } from './GroupsPage.tsx'
import { MoveDate } from './MoveDate.tsx'
import { useMeetings } from './use-groups.ts'

type Props = { readonly group: Group; readonly series: readonly Series[]; readonly onDone: (done: Done) => void }

type Entry = { readonly day: Day; readonly meeting: SessionSummary } | { readonly day: Day; readonly series: Series; readonly why: string }

/** What stands on each date, skipped ones among them, earliest first. A date on which the group meets after all is not shown twice. */
function entriesOf(meetings: readonly SessionSummary[], series: readonly Series[], from: Day): Entry[] {
  const skips = series.flatMap((each) => each.skipped.filter(({ day }) => day >= from).map(({ day, why }) => ({ day, why, series: each })))
  return [...meetings.map((meeting) => ({ day: dayOf(meeting), meeting })), ...skips].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

const halfYears = (today: Day, count: number): Day => Temporal.PlainDate.from(today).subtract({ months: 6 * count }).toString()

/** The dates of a group: those to come, then those that are over. */
export function GroupDates({ group, series, onDone }: Props) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const today = useToday()
  const time = useNow()
  const [stretches, setStretches] = useState(1)
  const from = halfYears(today, stretches)
  const { data: meetings } = useMeetings(group.id, from)
  const entries = meetings ? entriesOf(meetings, series, from) : []
  const { drawn, hasMore, end } = useGrowing(entries.length)
  const [doing, setDoing] = useState<{ readonly what: DateAction; readonly session: SessionSummary } | undefined>()
  if (!meetings) return null
  const isToCome = (entry: Entry) => ('meeting' in entry ? entry.meeting.endsAt > time : entry.day >= today)
  const toCome = entries.filter(isToCome)
  const past = entries.filter((entry) => !isToCome(entry)).toReversed()
  const held = meetings.filter(({ state }) => hasMet(state)).length
  const rows = (shown: readonly Entry[]) => (
    <ul>
      {shown.map((entry) =>
        'meeting' in entry ? (
          <MeetingRow
            key={entry.meeting.id}
            session={entry.meeting}
            series={series.find(({ id }) => id === entry.meeting.seriesId)}
            onAction={(what) => setDoing({ what, session: entry.meeting })}
            onDone={onDone}
          />
        ) : (
          <SkippedRow key={`${entry.series.id} ${entry.day}`} day={entry.day} why={entry.why} series={entry.series} onDone={onDone} />
        ),
      )}
    </ul>
  )
  return (
    <>
      <Section title={t('dates.toCome')} isRuled aside={t('dates.say', { ahead: toCome.filter((entry) => 'meeting' in entry && entry.meeting.missed === null).length, held, from: dateInWords(from, language, { year: true }) })}>
        {toCome.length === 0 ? <p className={styles.muted}>{t('dates.none')}</p> : rows(toCome.slice(0, drawn))}
      </Section>
      {drawn >= toCome.length && (
        <Section title={t('dates.past')} isRuled>
          {past.length === 0 ? <p className={styles.muted}>{t('dates.noPast')}</p> : rows(past.slice(0, drawn - toCome.length))}
          {!hasMore && (
            <Button kind="quiet" onPress={() => setStretches(stretches + 1)}>
              {t('dates.earlier')}
            </Button>
          )}
        </Section>
      )}
      {hasMore && <div key={`end ${drawn}`} ref={end} aria-hidden="true" />}
      {doing && <Doing {...doing} series={series} meetings={meetings} onClose={() => setDoing(undefined)} onDone={onDone} />}
    </>
  )
}

type DoingProps = {
  readonly what: DateAction
  readonly session: SessionSummary
  readonly series: readonly Series[]
  readonly meetings: readonly SessionSummary[]
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
}

/** The dialog for what somebody asked of a date. */
function Doing({ what, session, series, meetings, onClose, onDone }: DoingProps) {
  const { t } = useTranslation('sessions')
  const given = { session, onClose, onDone }
  const own = series.find(({ id }) => id === session.seriesId)
  if (what === 'move') return <MoveDate {...given} meetings={meetings} />
  if (what === 'online') return <MoveOnline {...given} />
  if (what === 'skip') return <SkipDate {...given} />
  if (what === 'didNotMeet') return <DidNotMeet {...given} onDone={() => onDone({ call: 'sessions.setMissed', said: t('didNotMeet.said', { title: session.title }) })} />
  return own ? <BumpDate {...given} series={own} meetings={meetings.filter(({ seriesId }) => seriesId === own.id)} /> : null
}
