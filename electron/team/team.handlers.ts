import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { hasLeft } from '#shared/people/people.rules.ts'
import type { team as calls } from '#shared/team/team.contract.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { TeamRepo } from './team.repo.ts'

type Deps = {
  readonly team: TeamRepo
  readonly people: Pick<PeopleRepo, 'byId'>
  /** The day it is where the team is. */
  readonly today: () => Day
}

const isMonday = (day: Day) => Temporal.PlainDate.from(day).dayOfWeek === 1

export const teamHandlers = ({ team, people, today }: Deps): HandlersOf<typeof calls> => ({
  get: () => ok(team.get()),

  change: (changes) => {
    if (changes.anchorMonday !== undefined && !isMonday(changes.anchorMonday)) return err('NotAMonday')
    return ok(team.change(changes))
  },

  spoken: () => ok(team.spoken()),

  writeSpoken: ({ language, text }) => {
    const before = team.spoken().find((words) => words.language === language)
    if (text === (before?.text ?? '')) return ok()
    if (text.trim() !== '') return ok(team.write(language, text))
    return ok(before && team.removeSpoken(before.id))
  },

  signSpoken: ({ id, by }) => {
    const words = team.spokenById(id)
    if (!words) return err('SpokenNotFound')
    const signer = people.byId(by)
    if (!signer || hasLeft(signer, today())) return err('PersonNotFound')
    if (!signer.languages.includes(words.language)) return err('DoesNotSpeakIt')
    return ok(team.sign(id, by, today()))
  },
})
