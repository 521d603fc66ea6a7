import { vaultContract } from '#shared/contract.ts'
import { historyHandlers } from './history/history.handlers.ts'
import { undoStack } from './history/undo-stack.ts'
import { libraryHandlers } from './library/library.handlers.ts'
import { shippedLibrary } from './library/shipped-library.ts'
import { peopleHandlers } from './people/people.handlers.ts'
import { peopleRepo } from './people/people.repo.ts'
import { placesHandlers } from './places/places.handlers.ts'
import { placesRepo } from './places/places.repo.ts'
import { teamHandlers } from './team/team.handlers.ts'
import { teamRepo } from './team/team.repo.ts'
import type { Clock } from './vault/clock.ts'
import type { OpenDatabase } from './vault/database.ts'
import { openGateway } from './vault/gateway.ts'
import type { Author } from './vault/write.ts'

const { history, team, places, people, library } = vaultContract
/** The features that live in the programme's database. */
export const programmeContract = { history, team, places, people, library }

/** What a member can take back: the commands of a feature. Making a vault is none, nor is undoing. */
const canBeUndone = (call: string) => {
  const [feature = ''] = call.split('.')
  return feature !== 'history' && Object.hasOwn(programmeContract, feature)
}

/** One line per feature: its repository and handlers over an open programme. */
export function createFeatures(db: OpenDatabase, author: Author, clock: Clock) {
  const stack = undoStack()
  const { writer, transaction } = openGateway(db, author, (call, steps) => {
    if (canBeUndone(call)) stack.push({ call, at: clock.now(), steps })
  })
  const team = teamRepo(db, writer)
  const places = placesRepo(db, writer)
  const people = peopleRepo(db, writer)
  return {
    transaction,
    /** For what happens outside any call: making a vault writes its team and its first person. */
    repos: { team, people },
    writer,
    features: {
      history: historyHandlers({ stack, writer }),
      team: teamHandlers({ team, people, clock }),
      places: placesHandlers({ places, team }),
      people: peopleHandlers({ people, team, clock }),
      library: libraryHandlers(shippedLibrary),
    },
  }
}
