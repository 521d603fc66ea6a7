import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { TemplateId } from '#shared/templates/templates.schema.ts'
import { AttendancePage } from '#renderer/attendance/AttendancePage.tsx'
import { CalendarPage } from '#renderer/calendar/CalendarPage.tsx'
import { PersonDates } from '#renderer/calendar/PersonDates.tsx'
import { ClashesPanel } from '#renderer/clashes/ClashesPanel.tsx'
import { CountsPage } from '#renderer/counts/CountsPage.tsx'
import { DebriefButton } from '#renderer/debriefs/DebriefButton.tsx'
import { DebriefPage } from '#renderer/debriefs/DebriefPage.tsx'
import { GroupsPage } from '#renderer/groups/GroupsPage.tsx'
import { KitPage } from '#renderer/kit/KitPage.tsx'
import { InterpretersPanel } from '#renderer/interpreters/InterpretersPanel.tsx'
import { LibraryPage } from '#renderer/library/LibraryPage.tsx'
import { PaperButtons } from '#renderer/papers/PaperDialog.tsx'
import { ProgrammeButton } from '#renderer/papers/ProgrammeButton.tsx'
import { PartnersHere } from '#renderer/partners/PartnersHere.tsx'
import { PartnersPage } from '#renderer/partners/PartnersPage.tsx'
import { PeoplePage } from '#renderer/people/PeoplePage.tsx'
import { PlacesPage } from '#renderer/places/PlacesPage.tsx'
import { PlanPage } from '#renderer/sessions/PlanPage.tsx'
import { RunButtons } from '#renderer/run/RunButtons.tsx'
import { RunPage } from '#renderer/run/RunPage.tsx'
import { ReportButton } from '#renderer/releases/ReportButton.tsx'
import { ReleasesPage } from '#renderer/releases/ReleasesPage.tsx'
import { SessionsPage } from '#renderer/sessions/SessionsPage.tsx'
import { StripsPage } from '#renderer/strips/StripsPage.tsx'
import { TemplateMenu } from '#renderer/templates/TemplateMenu.tsx'
import { TemplateNotice } from '#renderer/templates/TemplateNotice.tsx'
import { TemplatePage } from '#renderer/templates/TemplatePage.tsx'
import { TemplatesPage } from '#renderer/templates/TemplatesPage.tsx'
import { TodayPage } from '#renderer/today/TodayPage.tsx'
import { TripsPage } from '#renderer/trips/TripsPage.tsx'
import { RoomFailed } from './RoomFailed.tsx'
import { SettingsPage } from './SettingsPage.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell })
const page = <const Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component })

const plan = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId',
  params: { parse: ({ sessionId }) => ({ sessionId: SessionId.parse(sessionId) }), stringify: ({ sessionId }) => ({ sessionId }) },
  component: function Plan() {
    const { sessionId } = plan.useParams()
    return (
      <PlanPage
        key={sessionId}
        sessionId={sessionId}
        papers={(session) => (
          <>
            <RunButtons session={session} size="dense" />
            <DebriefButton session={session} size="dense" />
            <PaperButtons session={session} />
            <TemplateMenu session={session} />
          </>
        )}
        notice={(session) => <TemplateNotice session={session} />}
        clashes={<ClashesPanel sessionId={sessionId} />}
        interpreters={<InterpretersPanel sessionId={sessionId} />}
      />
    )
  },
})

const kit = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/kit',
  params: { parse: ({ sessionId }) => ({ sessionId: SessionId.parse(sessionId) }), stringify: ({ sessionId }) => ({ sessionId }) },
  component: function Kit() {
    const { sessionId } = kit.useParams()
    return <KitPage key={sessionId} sessionId={sessionId} />
  },
})

const debrief = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/close',
  params: { parse: ({ sessionId }) => ({ sessionId: SessionId.parse(sessionId) }), stringify: ({ sessionId }) => ({ sessionId }) },
  component: function Debrief() {
    const { sessionId } = debrief.useParams()
    return <DebriefPage key={sessionId} sessionId={sessionId} />
  },
})

const template = createRoute({
  getParentRoute: () => root,
  path: '/templates/$templateId',
  params: { parse: ({ templateId }) => ({ templateId: TemplateId.parse(templateId) }), stringify: ({ templateId }) => ({ templateId }) },
  component: function TemplatePlan() {
    const { templateId } = template.useParams()
    return <TemplatePage key={templateId} templateId={templateId} />
  },
})

const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts/$sessionId',
  params: { parse: ({ sessionId }) => ({ sessionId: SessionId.parse(sessionId) }), stringify: ({ sessionId }) => ({ sessionId }) },
  component: function Counts() {
    const { sessionId } = counts.useParams()
    return <CountsPage key={sessionId} sessionId={sessionId} />
  },
})

const run = createRoute({
  getParentRoute: () => root,
  path: '/run/$sessionId',
  params: { parse: ({ sessionId }) => ({ sessionId: SessionId.parse(sessionId) }), stringify: ({ sessionId }) => ({ sessionId }) },
  component: function Run() {
    const { sessionId } = run.useParams()
    return <RunPage key={sessionId} sessionId={sessionId} />
  },
})

/** The rooms. Addresses hold ids only, and end with the window. */
export const router = createRouter({
  routeTree: root.addChildren([
    page('/', TodayPage),
    page('/calendar', CalendarPage),
    page('/sessions', SessionsPage),
    plan,
    kit,
    debrief,
    counts,
    run,
    page('/templates', TemplatesPage),
    template,
    page('/groups', () => <GroupsPage papers={(group) => <ProgrammeButton group={group} />} />),
    page('/attendance', () => <AttendancePage report={<ReportButton />} />),
    page('/activities', LibraryPage),
    page('/strips', StripsPage),
    page('/trips', TripsPage),
    page('/places', () => <PlacesPage partners={(place) => <PartnersHere place={place} />} />),
    page('/partners', PartnersPage),
    page('/people', () => <PeoplePage dates={(person) => <PersonDates person={person} />} />),
    page('/releases', ReleasesPage),
    page('/settings', SettingsPage),
  ]),
  history: createHashHistory(),
  defaultPreload: false,
  defaultErrorComponent: RoomFailed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
