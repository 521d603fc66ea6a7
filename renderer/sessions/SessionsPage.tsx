import { BookCopy, CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plain, wordsOf } from '#shared/kernel/plain.ts'
import { localOf, type Day } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useGrowing } from '#renderer/kernel/use-growing.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page, PageHead, Section, Stack } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { groupSessions, type GroupBy } from './group-sessions.ts'
import { NewSessionDialog } from './NewSessionDialog.tsx'
import { SessionGroups } from './SessionGroups.tsx'
import styles from './SessionsPage.module.css'

/** Days ahead that the list reads, and days back for each press of "earlier". */
const ahead = 550
const back = 183

const daysFrom = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** All sessions: those to come first, then the past, by fortnight or month. */
export function SessionsPage() {
  const { t } = useTranslation(['sessions', 'templates'])
  const mayPlan = useMayPlan()
  const team = useTeam()
  const time = useNow()
  const go = useGo()
  const isAdding = useAddress('add') !== null && mayPlan
  const [stretches, setStretches] = useState(1)
  const today = localOf(time, team?.zone ?? 'Europe/Paris').day
  const [from, to] = [daysFrom(today, -back * stretches), daysFrom(today, ahead)]
  const { data: sessions, isError, refetch } = useCall(['sessions', 'list', from, to], () => api.sessions.list({ from, to }))

  const upcoming = sessions?.filter(({ endsAt }) => endsAt > time) ?? []
  const past = sessions?.filter(({ endsAt }) => endsAt <= time).toReversed() ?? []
  const isEmpty = sessions?.length === 0
  const templates = (
    <LinkButton kind="quiet" icon={BookCopy} href="/templates">
      {t('templates:title')}
    </LinkButton>
  )
  const newSession = (
    <LinkButton kind="primary" icon={CalendarPlus} href="/sessions?add=1">
      {t('list.new')}
    </LinkButton>
  )

  return (
    <Page>
      <PageHead
        title={t('list.title')}
        {...(sessions && !isEmpty && { say: <Sentence upcoming={upcoming} /> })}
        actions={
          <>
            {templates}
            {mayPlan && !isEmpty && newSession}
          </>
        }
      />
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {isEmpty && (
        <EmptyState title={t('list.empty')} {...(mayPlan && { actions: newSession })}>
          {t('list.emptyText')}
        </EmptyState>
      )}
      {sessions && !isEmpty && team && (
        <Found upcoming={upcoming} past={past} anchorMonday={team.anchorMonday} onEarlier={() => setStretches(stretches + 1)} />
      )}
      {isAdding && sessions && <NewSessionDialog latest={sessions.at(-1)} today={today} onClose={() => go('/sessions', { instead: true })} />}
    </Page>
  )
}

function Sentence({ upcoming }: { upcoming: readonly SessionSummary[] }) {
  const { t } = useTranslation('sessions')
  const ready = upcoming.filter(({ state }) => state === 'ready').length
  if (upcoming.length === 0) return t('list.sayNone')
  const ahead = t('list.say', { count: upcoming.length })
  return ready === 0 ? `${ahead}.` : t('list.sayReady', { ahead, count: ready })
}

type FoundProps = {
  readonly upcoming: readonly SessionSummary[]
  readonly past: readonly SessionSummary[]
  readonly anchorMonday: Day
  readonly onEarlier: () => void
}

/** What a search leaves of the list. */
function Found({ upcoming, past, anchorMonday, onEarlier }: FoundProps) {
  const { t } = useTranslation('sessions')
  const [text, setText] = useState('')
  const [by, setBy] = useState<GroupBy>('fortnight')
  const [removed, setRemoved] = useState<SessionSummary>()
  const [missed, setMissed] = useState<SessionSummary>()
  const heard = { onRemoved: setRemoved, onMissed: setMissed }
  const words = wordsOf(text)
  const matches = ({ title, group, placeName, placeTown, host, asked }: SessionSummary) => {
    const said = plain([title, group?.name ?? '', placeName, placeTown, host, ...asked.map(({ name }) => name)].join(' '))
    return words.every((word) => said.includes(word))
  }
  const [toCome, over] = [upcoming.filter(matches), past.filter(matches)]
  const { drawn, hasMore, end } = useGrowing(toCome.length + over.length)
  const groups = (sessions: readonly SessionSummary[]) => groupSessions(sessions, by, anchorMonday)

  return (
    <>
      {removed && (
        <TakeBack call="sessions.remove" button={t('list.takeBack')} onBack={() => setRemoved(undefined)}>
          {t('list.removed', { title: removed.title })}
        </TakeBack>
      )}
      {missed && (
        <TakeBack call="sessions.setMissed" button={t('list.takeBack')} onBack={() => setMissed(undefined)}>
          {t('didNotMeet.said', { title: missed.title })}
        </TakeBack>
      )}
      <Stack>
        <div className={styles.tools}>
          <SearchField
            label={t('list.search')}
            isLabelHidden
            placeholder={t('list.searchHint')}
            clearLabel={t('list.clear')}
            value={text}
            onChange={setText}
            className={styles.search ?? ''}
          />
          <Segmented
            label={t('list.groupBy')}
            options={[
              { id: 'fortnight', label: t('list.fortnights') },
              { id: 'month', label: t('list.months') },
            ]}
            value={by}
            onChange={setBy}
          />
        </div>
        {toCome.length === 0 && over.length === 0 && words.length > 0 && <p>{t('list.noMatch', { text })}</p>}
        {toCome.length > 0 && (
          <Section title={t('list.upcoming')}>
            <SessionGroups groups={groups(toCome.slice(0, drawn))} {...heard} />
          </Section>
        )}
        {drawn >= toCome.length && (
          <Section title={t('list.past')} isRuled>
            {past.length === 0 ? <p className={styles.none}>{t('list.noPast')}</p> : <SessionGroups groups={groups(over.slice(0, drawn - toCome.length))} {...heard} />}
            {!hasMore && (
              <Button kind="quiet" onPress={onEarlier}>
                {t('list.earlier')}
              </Button>
            )}
          </Section>
        )}
        {hasMore && <div key={`end ${drawn}`} ref={end} aria-hidden="true" />}
      </Stack>
    </>
  )
}
