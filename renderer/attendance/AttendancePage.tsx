import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Period } from '#shared/attendance/periods.rules.ts'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { Later } from '#renderer/kernel/Later.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page, PageHead, Stack } from '#renderer/ui/Page.tsx'
import styles from './Attendance.module.css'
import { Bands } from './Bands.tsx'
import { Figures } from './Figures.tsx'
import { Languages } from './Languages.tsx'
import { Lines } from './Lines.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import { Returning } from './Returning.tsx'
import { Rhythm } from './Rhythm.tsx'
import { Say } from './Say.tsx'
import { TrendNotes } from './TrendNotes.tsx'
import { useLines } from './use-lines.ts'
import { usePeriods, type Choice } from './use-trends.ts'
import { Waiting } from './Waiting.tsx'
import { WhoWhere } from './WhoWhere.tsx'

/** How many came over time: a sentence, the fortnights on the print, and what stands behind them; `report` leads to what may leave of it. */
export function AttendancePage({ report }: { readonly report: ReactNode }) {
  const { t } = useTranslation('attendance')
  const [choice, setChoice] = useState<Choice>('half')
  const periods = usePeriods(choice)
  if (!periods)
    return (
      <Page>
        <PageHead title={t('title')} />
      </Page>
    )
  if (periods.since === null)
    return (
      <Page>
        <PageHead title={t('title')} />
        <EmptyState title={t('empty.title')} actions={<LinkButton href="/sessions">{t('empty.open')}</LinkButton>}>
          {t('empty.text')}
        </EmptyState>
      </Page>
    )
  const longer = choice === 'year' ? undefined : () => setChoice('year')
  return <Room report={report} period={periods.period} choice={<PeriodChoice choice={choice} quarters={periods.quarters} onChange={setChoice} />} onLonger={longer} />
}

type RoomProps = { readonly report: ReactNode; readonly period: Period; readonly choice: ReactNode; readonly onLonger: (() => void) | undefined }

function Room({ report, period: { from, to }, choice, onLonger }: RoomProps) {
  const { t } = useTranslation('attendance')
  const { data: trends, isError, refetch } = useCall(['attendance', 'trends', from, to], () => api.attendance.trends({ from, to }))
  return (
    <Page>
      <PageHead title={t('title')} say={trends && <Say trends={trends} />} actions={<>{choice}{report}</>} />
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {trends && <Rhythm trends={trends} />}
      {trends && (
        <Later>
          <Parts trends={trends} onLonger={onLonger} />
        </Later>
      )}
    </Page>
  )
}

function Parts({ trends, onLonger }: { readonly trends: Trends; readonly onLonger: (() => void) | undefined }) {
  const { places, groups } = useLines(trends)
  return (
    <div className={styles.low}>
      <Stack>
        {trends.held > 0 && (
          <>
            <Lines kind="places" lines={places} fortnights={trends.fortnights} />
            <Returning reach={trends.reach} />
            <Lines kind="groups" lines={groups} fortnights={trends.fortnights} />
          </>
        )}
        <TrendNotes notes={trends.notes} />
      </Stack>
      <Stack>
        {trends.held > 0 && <WhoWhere trends={trends} places={places} onLonger={onLonger} />}
        <Figures trends={trends} />
        {trends.held > 0 && <Bands trends={trends} />}
        {trends.languages.length > 0 && <Languages heard={trends.languages} />}
        <Waiting trends={trends} />
      </Stack>
    </div>
  )
}
