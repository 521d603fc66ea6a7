import { attendance as attendanceEn } from './en/attendance.ts'
import { backups as backupsEn } from './en/backups.ts'
import { calendar as calendarEn } from './en/calendar.ts'
import { clashes as clashesEn } from './en/clashes.ts'
import { common as commonEn } from './en/common.ts'
import { counts as countsEn } from './en/counts.ts'
import { debriefs as debriefsEn } from './en/debriefs.ts'
import { erasure as erasureEn } from './en/erasure.ts'
import { find as findEn } from './en/find.ts'
import { flyers as flyersEn } from './en/flyers.ts'
import { groups as groupsEn } from './en/groups.ts'
import { history as historyEn } from './en/history.ts'
import { identifying as identifyingEn } from './en/identifying.ts'
import { interpreters as interpretersEn } from './en/interpreters.ts'
import { kit as kitEn } from './en/kit.ts'
import { library as libraryEn } from './en/library.ts'
import { libraryRoom as libraryRoomEn } from './en/library-room.ts'
import { members as membersEn } from './en/members.ts'
import { notes as notesEn } from './en/notes.ts'
import { papers as papersEn } from './en/papers.ts'
import { partners as partnersEn } from './en/partners.ts'
import { people as peopleEn } from './en/people.ts'
import { places as placesEn } from './en/places.ts'
import { releases as releasesEn } from './en/releases.ts'
import { run as runEn } from './en/run.ts'
import { sessions as sessionsEn } from './en/sessions.ts'
import { settings as settingsEn } from './en/settings.ts'
import { shell as shellEn } from './en/shell.ts'
import { strips as stripsEn } from './en/strips.ts'
import { team as teamEn } from './en/team.ts'
import { templates as templatesEn } from './en/templates.ts'
import { today as todayEn } from './en/today.ts'
import { tokens as tokensEn } from './en/tokens.ts'
import { trips as tripsEn } from './en/trips.ts'
import { vault as vaultEn } from './en/vault.ts'
import { attendance as attendanceFr } from './fr/attendance.ts'
import { backups as backupsFr } from './fr/backups.ts'
import { calendar as calendarFr } from './fr/calendar.ts'
import { clashes as clashesFr } from './fr/clashes.ts'
import { common as commonFr } from './fr/common.ts'
import { counts as countsFr } from './fr/counts.ts'
import { debriefs as debriefsFr } from './fr/debriefs.ts'
import { erasure as erasureFr } from './fr/erasure.ts'
import { find as findFr } from './fr/find.ts'
import { flyers as flyersFr } from './fr/flyers.ts'
import { groups as groupsFr } from './fr/groups.ts'
import { history as historyFr } from './fr/history.ts'
import { identifying as identifyingFr } from './fr/identifying.ts'
import { interpreters as interpretersFr } from './fr/interpreters.ts'
import { kit as kitFr } from './fr/kit.ts'
import { library as libraryFr } from './fr/library.ts'
import { libraryRoom as libraryRoomFr } from './fr/library-room.ts'
import { members as membersFr } from './fr/members.ts'
import { notes as notesFr } from './fr/notes.ts'
import { papers as papersFr } from './fr/papers.ts'
import { partners as partnersFr } from './fr/partners.ts'
import { people as peopleFr } from './fr/people.ts'
import { places as placesFr } from './fr/places.ts'
import { releases as releasesFr } from './fr/releases.ts'
import { run as runFr } from './fr/run.ts'
import { sessions as sessionsFr } from './fr/sessions.ts'
import { settings as settingsFr } from './fr/settings.ts'
import { shell as shellFr } from './fr/shell.ts'
import { strips as stripsFr } from './fr/strips.ts'
import { team as teamFr } from './fr/team.ts'
import { templates as templatesFr } from './fr/templates.ts'
import { today as todayFr } from './fr/today.ts'
import { tokens as tokensFr } from './fr/tokens.ts'
import { trips as tripsFr } from './fr/trips.ts'
import { vault as vaultFr } from './fr/vault.ts'
import type { Words } from './words.ts'

/** One namespace a feature. English is the source of truth: French must have the same keys, or this does not compile. */
export const en = {
  attendance: attendanceEn,
  backups: backupsEn,
  calendar: calendarEn,
  clashes: clashesEn,
  common: commonEn,
  counts: countsEn,
  debriefs: debriefsEn,
  erasure: erasureEn,
  find: findEn,
  flyers: flyersEn,
  groups: groupsEn,
  history: historyEn,
  identifying: identifyingEn,
  interpreters: interpretersEn,
  kit: kitEn,
  library: libraryEn,
  libraryRoom: libraryRoomEn,
  members: membersEn,
  notes: notesEn,
  papers: papersEn,
  partners: partnersEn,
  people: peopleEn,
  places: placesEn,
  releases: releasesEn,
  run: runEn,
  sessions: sessionsEn,
  settings: settingsEn,
  shell: shellEn,
  strips: stripsEn,
  team: teamEn,
  templates: templatesEn,
  today: todayEn,
  tokens: tokensEn,
  trips: tripsEn,
  vault: vaultEn,
}
export const fr: Words<typeof en> = {
  attendance: attendanceFr,
  backups: backupsFr,
  calendar: calendarFr,
  clashes: clashesFr,
  common: commonFr,
  counts: countsFr,
  debriefs: debriefsFr,
  erasure: erasureFr,
  find: findFr,
  flyers: flyersFr,
  groups: groupsFr,
  history: historyFr,
  identifying: identifyingFr,
  interpreters: interpretersFr,
  kit: kitFr,
  library: libraryFr,
  libraryRoom: libraryRoomFr,
  members: membersFr,
  notes: notesFr,
  papers: papersFr,
  partners: partnersFr,
  people: peopleFr,
  places: placesFr,
  releases: releasesFr,
  run: runFr,
  sessions: sessionsFr,
  settings: settingsFr,
  shell: shellFr,
  strips: stripsFr,
  team: teamFr,
  templates: templatesFr,
  today: todayFr,
  tokens: tokensFr,
  trips: tripsFr,
  vault: vaultFr,
}
