import { backups } from './backups/backups.contract.ts'
import { drafts } from './drafts/drafts.contract.ts'
import { erasure } from './erasure/erasure.contract.ts'
import { groups } from './groups/groups.contract.ts'
import { history } from './history/history.contract.ts'
import { library } from './library/library.contract.ts'
import { members } from './members/members.contract.ts'
import { papers } from './papers/papers.contract.ts'
import { people } from './people/people.contract.ts'
import { places } from './places/places.contract.ts'
import { sessions } from './sessions/sessions.contract.ts'
import { shell } from './shell/shell.contract.ts'
import { strips } from './strips/strips.contract.ts'
import { team } from './team/team.contract.ts'
import { trips } from './trips/trips.contract.ts'
import { vault } from './vault/vault.contract.ts'

/** What the vault process answers, over the port that the page holds. */
export const vaultContract = { vault, members, backups, erasure, history, team, places, people, library, strips, groups, sessions, trips, papers }
export const vaultContract = { vault, members, backups, erasure, history, drafts, team, places, people, library, strips, groups, sessions, papers }
export type VaultContract = typeof vaultContract

/** What the main process answers. */
export const shellContract = { shell }
export type ShellContract = typeof shellContract
