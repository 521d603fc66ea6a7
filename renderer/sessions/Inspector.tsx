import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TravelPanel } from '#renderer/trips/TravelPanel.tsx'
import { CarePanel } from './CarePanel.tsx'
import { MaterialsPanel } from './MaterialsPanel.tsx'
import { NextTimePanel } from './NextTimePanel.tsx'
import { NotePanel } from './NotePanel.tsx'
import { Panel } from './Panel.tsx'
import { PartnersPanel } from './PartnersPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { usePlan } from './plan-context.ts'
import { ReviewPanel } from './ReviewPanel.tsx'
import { SunPanel } from './SunPanel.tsx'
import { WarningsPanel } from './WarningsPanel.tsx'
import { WeatherPanel } from './WeatherPanel.tsx'
import styles from './Inspector.module.css'

/** What does not fit, and what the plan asks for: second thoughts, sun, weather, materials, people, travel, care, and what colleagues say. */
export function Inspector({ clashes, interpreters }: { readonly clashes: ReactNode; readonly interpreters: ReactNode }) {
  const { t } = useTranslation(['sessions', 'trips'])
  const { planned, session, commands } = usePlan()
  return (
    <aside className={styles.inspector} aria-label={t('inspector.title')}>
      {clashes}
      <WarningsPanel />
      {planned.some(({ setting }) => setting.sun === 'needed') && <SunPanel />}
      <WeatherPanel />
      <NextTimePanel />
      <MaterialsPanel />
      <PeoplePanel />
      {interpreters}
      <PartnersPanel />
      {session.mode !== 'online' && (
        <Panel title={t('trips:ofSession.title')}>
          <TravelPanel sessionId={session.id} />
        </Panel>
      )}
      <CarePanel />
      <ReviewPanel />
      <NotePanel id={session.id} stored={session.note} save={(note) => commands.change({ note })} />
    </aside>
  )
}
