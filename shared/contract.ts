import { attendance } from './attendance/attendance.contract.ts'
import { backups } from './backups/backups.contract.ts'
import { calendar } from './calendar/calendar.contract.ts'
import { clashes } from './clashes/clashes.contract.ts'
import { counts } from './counts/counts.contract.ts'
import { debriefs } from './debriefs/debriefs.contract.ts'
import { drafts } from './drafts/drafts.contract.ts'
import { erasure } from './erasure/erasure.contract.ts'
import { flyers } from './flyers/flyers.contract.ts'
import { groups } from './groups/groups.contract.ts'
import { history } from './history/history.contract.ts'
import { identifying } from './identifying/identifying.contract.ts'
import { interpreters } from './interpreters/interpreters.contract.ts'
import { kit } from './kit/kit.contract.ts'
import { library } from './library/library.contract.ts'
import { members } from './members/members.contract.ts'
import { notes } from './notes/notes.contract.ts'
import { papers } from './papers/papers.contract.ts'
import { partners } from './partners/partners.contract.ts'
import { people } from './people/people.contract.ts'
import { places } from './places/places.contract.ts'
import { releases } from './releases/releases.contract.ts'
import { run } from './run/run.contract.ts'
import { sessions } from './sessions/sessions.contract.ts'
import { shell } from './shell/shell.contract.ts'
import { strips } from './strips/strips.contract.ts'
import { team } from './team/team.contract.ts'
import { templates } from './templates/templates.contract.ts'
import { tokens } from './tokens/tokens.contract.ts'
import { trips } from './trips/trips.contract.ts'
import { vault } from './vault/vault.contract.ts'

/** The features that live in the programme's database. Named, so that types which mention them stay short. */
export type ProgrammeContract = {
  readonly history: typeof history
  readonly drafts: typeof drafts
  readonly team: typeof team
  readonly people: typeof people
  readonly places: typeof places
  readonly partners: typeof partners
  readonly library: typeof library
  readonly notes: typeof notes
  readonly strips: typeof strips
  readonly groups: typeof groups
  readonly sessions: typeof sessions
  readonly counts: typeof counts
  readonly tokens: typeof tokens
  readonly attendance: typeof attendance
  readonly releases: typeof releases
  readonly run: typeof run
  readonly templates: typeof templates
  readonly interpreters: typeof interpreters
  readonly clashes: typeof clashes
  readonly kit: typeof kit
  readonly debriefs: typeof debriefs
  readonly trips: typeof trips
  readonly calendar: typeof calendar
  readonly identifying: typeof identifying
  readonly flyers: typeof flyers
  readonly papers: typeof papers
}
export const programmeContract: ProgrammeContract = {
  history,
  drafts,
  team,
  people,
  places,
  partners,
  library,
  notes,
  strips,
  groups,
  sessions,
  counts,
  tokens,
  attendance,
  releases,
  run,
  templates,
  interpreters,
  clashes,
  kit,
  debriefs,
  trips,
  calendar,
  identifying,
  flyers,
  papers,
}

/** What the vault process answers, over the port that the page holds. */
export type VaultContract = ProgrammeContract & {
  readonly vault: typeof vault
  readonly members: typeof members
  readonly backups: typeof backups
  readonly erasure: typeof erasure
}
export const vaultContract: VaultContract = { vault, members, backups, erasure, ...programmeContract }

/** What the main process answers. */
export type ShellContract = { readonly shell: typeof shell }
export const shellContract: ShellContract = { shell }
