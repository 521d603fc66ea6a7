import { backups } from './backups/backups.contract.ts'
import { clashes } from './clashes/clashes.contract.ts'
import { drafts } from './drafts/drafts.contract.ts'
import { calendar } from './calendar/calendar.contract.ts'
import { erasure } from './erasure/erasure.contract.ts'
import { flyers } from './flyers/flyers.contract.ts'
import { groups } from './groups/groups.contract.ts'
import { history } from './history/history.contract.ts'
import { interpreters } from './interpreters/interpreters.contract.ts'
import { kit } from './kit/kit.contract.ts'
import { library } from './library/library.contract.ts'
import { members } from './members/members.contract.ts'
import { notes } from './notes/notes.contract.ts'
import { papers } from './papers/papers.contract.ts'
import { partners } from './partners/partners.contract.ts'
import { people } from './people/people.contract.ts'
import { places } from './places/places.contract.ts'
import { sessions } from './sessions/sessions.contract.ts'
import { shell } from './shell/shell.contract.ts'
import { strips } from './strips/strips.contract.ts'
import { team } from './team/team.contract.ts'
import { trips } from './trips/trips.contract.ts'
import { vault } from './vault/vault.contract.ts'

/** The features that live in the programme's database. */
export const programmeContract = {
  history,
  drafts,
  team,
  people,
  places,
  library,
  notes,
  strips,
  groups,
  sessions,
  interpreters,
  clashes,
  kit,
  trips,
  partners,
  flyers,
  papers,
  calendar,
}
export type ProgrammeContract = typeof programmeContract

/** What the vault process answers, over the port that the page holds. */
export const vaultContract = { vault, members, backups, erasure, ...programmeContract }
export type VaultContract = typeof vaultContract

/** What the main process answers. */
export const shellContract = { shell }
export type ShellContract = typeof shellContract
