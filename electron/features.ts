import type { z } from 'zod'
import { programmeContract, type ProgrammeContract } from '#shared/contract.ts'
import { localOf } from '#shared/kernel/day.ts'
import { attendanceHandlers } from './attendance/attendance.handlers.ts'
import { attendanceNotesRepo } from './attendance/attendance-notes.repo.ts'
import { attendanceRepo } from './attendance/attendance.repo.ts'
import { clashesHandlers } from './clashes/clashes.handlers.ts'
import { clashesRepo } from './clashes/clashes.repo.ts'
import { countsHandlers } from './counts/counts.handlers.ts'
import { countsRepo } from './counts/counts.repo.ts'
import { countersReader } from './counts/read-counters.ts'
import { debriefsHandlers } from './debriefs/debriefs.handlers.ts'
import { debriefsRepo } from './debriefs/debriefs.repo.ts'
import { heardRepo } from './debriefs/heard.repo.ts'
import { ownWordsHandlers } from './debriefs/own-words.handlers.ts'
import { draftsHandlers } from './drafts/drafts.handlers.ts'
import { draftsRepo } from './drafts/drafts.repo.ts'
import { calendarHandlers } from './calendar/calendar.handlers.ts'
import { calendarRepo } from './calendar/calendar.repo.ts'
import { flyersHandlers } from './flyers/flyers.handlers.ts'
import { flyersRepo } from './flyers/flyers.repo.ts'
import { groupsHandlers } from './groups/groups.handlers.ts'
import { groupsRepo } from './groups/groups.repo.ts'
import { seriesRepo } from './groups/series.repo.ts'
import { historyHandlers } from './history/history.handlers.ts'
import { undoStack } from './history/undo-stack.ts'
import { kitHandlers } from './kit/kit.handlers.ts'
import { kitRepo } from './kit/kit.repo.ts'
import { checkerOf } from './identifying/checker.ts'
import { gateOf } from './identifying/gate.ts'
import { identifyingHandlers } from './identifying/identifying.handlers.ts'
import { identifyingRepo } from './identifying/identifying.repo.ts'
import { interpretersHandlers } from './interpreters/interpreters.handlers.ts'
import { interpretersRepo } from './interpreters/interpreters.repo.ts'
import { libraryHandlers } from './library/library.handlers.ts'
import { libraryRepo } from './library/library.repo.ts'
import { shippedLibrary } from './library/shipped-library.ts'
import { teamLibrary } from './library/team-library.ts'
import type { Implementations } from './ipc/dispatch.ts'
import { membersRepo } from './members/members.repo.ts'
import { notesHandlers } from './notes/notes.handlers.ts'
import { notesRepo } from './notes/notes.repo.ts'
import { gatedPapers } from './papers/gated-papers.ts'
import { papersHandlers } from './papers/papers.handlers.ts'
import { saveFile } from './papers/save-file.ts'
import { checksRepo } from './people/checks.repo.ts'
import { partnersHandlers } from './partners/partners.handlers.ts'
import { partnersRepo } from './partners/partners.repo.ts'
import { peopleHandlers } from './people/people.handlers.ts'
import { peopleRepo } from './people/people.repo.ts'
import { closuresRepo } from './places/closures.repo.ts'
import { placesHandlers } from './places/places.handlers.ts'
import { placesRepo } from './places/places.repo.ts'
import { travelRepo } from './places/travel.repo.ts'
import { releasesHandlers } from './releases/releases.handlers.ts'
import { releasesRepo } from './releases/releases.repo.ts'
import { runHandlers, type RunRoom } from './run/run.handlers.ts'
import { runRepo } from './run/run.repo.ts'
import { findHandlers } from './sessions/find.handlers.ts'
import { handOverHandlers } from './sessions/hand-over.handlers.ts'
import { personSessionsHandlers } from './sessions/person-sessions.handlers.ts'
import { sessionReader } from './sessions/read-session.ts'
import { refitHandlers } from './sessions/refit.handlers.ts'
import { reviewHandlers } from './sessions/review.handlers.ts'
import { reviewRepo } from './sessions/review.repo.ts'
import { runningOrderHandlers } from './sessions/running-order.handlers.ts'
import { runningOrderRepo } from './sessions/running-order.repo.ts'
import { seriesHandlers } from './sessions/series.handlers.ts'
import { sessionsHandlers } from './sessions/sessions.handlers.ts'
import { sessionsRepo } from './sessions/sessions.repo.ts'
import { stripsHandlers } from './strips/strips.handlers.ts'
import { stripsRepo } from './strips/strips.repo.ts'
import { arrivalsOf } from './tokens/arrivals.ts'
import { tokensHandlers } from './tokens/tokens.handlers.ts'
import { tokensRepo } from './tokens/tokens.repo.ts'
import { stationsHandlers } from './sessions/stations.handlers.ts'
import { teamHandlers } from './team/team.handlers.ts'
import { teamRepo } from './team/team.repo.ts'
import { seasonHandlers } from './templates/season.handlers.ts'
import { templatesHandlers } from './templates/templates.handlers.ts'
import { templatesRepo } from './templates/templates.repo.ts'
import { tripsHandlers } from './trips/trips.handlers.ts'
import { tripsRepo } from './trips/trips.repo.ts'
import type { PathOf } from './vault/file-paths.ts'
import type { Clock } from './vault/clock.ts'
import type { Confirm } from './vault/confirm.ts'
import type { OpenDatabase } from './vault/database.ts'
import { openGateway } from './vault/gateway.ts'
import type { OpenOwn } from './vault/own-files.ts'
import type { Author, Writer } from './vault/write.ts'

/** What a member can take back: the commands of a feature. Making a vault is none, nor is undoing, nor is letting numbers out; run mode takes its taps back itself. */
const canBeUndone = (feature: string) => feature !== 'history' && feature !== 'run' && feature !== 'releases' && Object.hasOwn(programmeContract, feature)

/** What the features need of the process round them. */
export type Outside = {
  /** The path of a file somebody chose in a dialog. */
  readonly pathOf: PathOf
  /** What the recovery sheet prints, from the moment a code is made until it is proved. */
  readonly recoverySheet: () => z.output<typeof programmeContract.papers.recoverySheet.output> | undefined
  readonly confirm: Confirm
  /** Told of every command of these features that has changed something. */
  readonly changed?: (call: string) => void
}

/** The programme's handlers, and what a vault needs of it besides. */
export type Features = {
  readonly transaction: <T>(call: string, work: () => T) => T
  /** For what happens outside any call: making a vault writes its team and its first person. */
  readonly repos: { readonly team: ReturnType<typeof teamRepo>; readonly people: ReturnType<typeof peopleRepo>; readonly members: ReturnType<typeof membersRepo> }
  readonly writer: Writer
  readonly forgetSteps: () => void
  readonly room: Readonly<RunRoom>
  readonly features: Implementations<ProgrammeContract>
}

/** What the features need of the open vault besides its programme. */
export type Beside = {
  /** Whether a member's keys still open the vault, by its membership log. */
  readonly isActive: (memberId: string) => boolean
  /** The private file of the member at the keyboard. */
  readonly openOwn: OpenOwn
}

/** One line per feature: its repository and handlers over an open programme. */
export function createFeatures(db: OpenDatabase, author: Author, clock: Clock, outside: Outside, { isActive, openOwn }: Beside): Features {
  const stack = undoStack()
  const { writer, transaction } = openGateway(db, author, (call, steps) => {
    const [feature = ''] = call.split('.')
    if (canBeUndone(feature)) stack.push({ call, at: clock.now(), steps })
    if (steps.length > 0 && Object.hasOwn(programmeContract, feature)) outside.changed?.(call)
  })
  const team = teamRepo(db, writer)
  const places = placesRepo(db, writer)
  const travel = travelRepo(db, writer)
  const closures = closuresRepo(db, writer)
  const people = peopleRepo(db, writer)
  const members = membersRepo(db, writer)
  const strips = stripsRepo(db, writer)
  const groups = groupsRepo(db, writer)
  const series = seriesRepo(db, writer)
  const sessions = sessionsRepo(db, writer)
  const trips = tripsRepo(db, writer)
  const interpreters = interpretersRepo(db, writer)
  const plans = runningOrderRepo(db, writer)
  const templates = templatesRepo(db, writer)
  const ownLibrary = libraryRepo(db, writer)
  const library = teamLibrary(shippedLibrary, ownLibrary)
  const kit = kitRepo(db, writer)
  const notes = notesRepo(db, writer)
  const reviews = reviewRepo(db, writer, author.actor)
  const readSession = sessionReader(sessions, plans, reviews)
  const ownSessions = sessionsHandlers({ sessions, readSession, places, people, team, groups, series, clock })
  const counts = countsRepo(db, writer)
  const readCounters = countersReader(counts, groups)
  const tokens = tokensRepo(db, writer)
  const arrivals = arrivalsOf({ tokens, groups, counts })
  const runs = runRepo(db)
  const releases = releasesRepo(db, writer)
  const room: RunRoom = { session: undefined }
  const partners = partnersRepo(db, writer)
  const harmless = identifyingRepo(db, writer)
  const check = checkerOf({ repo: harmless, credits: () => library.all().activities.flatMap(({ credit }) => (credit ? [credit.en, credit.fr] : [])) })
  const gate = gateOf(check, shippedLibrary.says)
  const flyers = flyersRepo(db, writer)
  const me = () => members.byId(author.actor)?.personId ?? null
  const today = () => localOf(clock.now(), team.get().zone).day
  const ownCounts = countsHandlers({ counts, readCounters, groups, sessions, today, closed: runs.forget })
  return {
    transaction,
    repos: { team, people, members },
    writer,
    forgetSteps: () => stack.forget(),
    room,
    features: {
      history: historyHandlers({ stack, writer }),
      drafts: draftsHandlers(draftsRepo(db, author.actor)),
      team: teamHandlers({ team, people, today }),
      places: placesHandlers({ places, travel, closures, team }),
      people: peopleHandlers({ people, checks: checksRepo(db, writer), today, hasKeys: (id) => members.ofPerson(id).some(isActive) }),
      strips: stripsHandlers({ strips, places }),
      library: libraryHandlers({ shipped: shippedLibrary, library, repo: ownLibrary }),
      groups: groupsHandlers({ groups, series, places }),
      sessions: {
        ...ownSessions,
        ...seriesHandlers({ sessions, series, groups, places, team, clock }),
        ...findHandlers({ sessions, clock }),
        ...personSessionsHandlers({ sessions, clock }),
        ...handOverHandlers({ sessions, plans, people, passOn: interpreters.passOn, clock }),
        ...runningOrderHandlers({ sessions, plans, people, library }),
        ...stationsHandlers({ sessions, plans, people, library }),
        ...refitHandlers({ sessions, plans, places, library, change: ownSessions.change }),
        ...reviewHandlers({ sessions, plans, reviews, people, clock }),
      },
      templates: {
        ...templatesHandlers({ templates, sessions, plans, groups, library, add: ownSessions.add }),
        ...seasonHandlers({ templates, sessions, plans, groups, places, library }),
      },
      interpreters: interpretersHandlers({ interpreters, sessions, people }),
      clashes: clashesHandlers({ clashes: clashesRepo(db), sessions, people, places, travel, closures: closures.between, library }),
      trips: tripsHandlers({ trips, people, sessions }),
      notes: notesHandlers({ notes, library, sessions, me, today }),
      kit: kitHandlers({ kit, sessions, readSession, library, clock }),
      debriefs: {
        ...debriefsHandlers({ debriefs: debriefsRepo(db, writer), heard: heardRepo(db, writer), notes, sessions, plans, people, library, me, today, clock }),
        ...ownWordsHandlers({ openOwn, author, clock, sessions }),
      },
      counts: ownCounts,
      tokens: tokensHandlers({ tokens, arrivals, record: ownCounts.record, readCounters, groups, series, sessions, today }),
      run: runHandlers({ room, runs, counts, readCounters, arrivals, sessions, readSession, library, clock, transaction, confirm: outside.confirm }),
      attendance: attendanceHandlers({ attendance: attendanceRepo(db), notes: attendanceNotesRepo(db, writer), team, today, clock }),
      releases: releasesHandlers({ releases, attendance: attendanceRepo(db), groups, counts, places, plans, clock, today, pathOf: outside.pathOf, saveFile }),
      partners: partnersHandlers({ partners, people, sessions, today }),
      flyers: flyersHandlers({ flyers, sessions, people, today }),
      identifying: identifyingHandlers({ repo: harmless, check }),
      papers: gatedPapers(papersHandlers({ readSession, readCounters, tokens, arrivals, sessions, plans, groups, series, partners, flyers, kit, strips, places, people, team, releases, clock, ...outside }), () => library.all(), gate),
      calendar: calendarHandlers({ calendar: calendarRepo(db), clock, gate, pathOf: outside.pathOf }),
    },
  }
}
