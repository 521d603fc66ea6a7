import type { Day } from '#shared/kernel/day.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { hasLeft } from '#shared/people/people.rules.ts'
import type { partners as calls } from '#shared/partners/partners.contract.ts'
import { bucketOf } from '#shared/sessions/times.rules.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { PartnersRepo } from './partners.repo.ts'

type Deps = {
  readonly partners: PartnersRepo
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly sessions: Pick<SessionsRepo, 'byId'>
  /** The day it is where the team is. */
  readonly today: () => Day
}

export const partnersHandlers = ({ partners, people, sessions, today }: Deps): HandlersOf<typeof calls> => ({
  list: () => ok(partners.list()),

  add: (partner) => ok({ id: partners.add(partner) }),

  change: ({ id, ...changes }) => {
    const before = partners.byId(id)
    return before ? ok(partners.change(before, changes)) : err('PartnerNotFound')
  },

  remove: ({ id }) => {
    if (!partners.byId(id)) return err('PartnerNotFound')
    return ok(partners.remove(id))
  },

  writeWords: ({ id, language, text }) => {
    const partner = partners.byId(id)
    if (!partner) return err('PartnerNotFound')
    const before = partner.words.find((words) => words.language === language)
    if (text === (before?.text ?? '')) return ok()
    if (text.trim() !== '') return ok(partners.writeWords(id, { language, text }))
    return ok(before && partners.removeWords(id, language))
  },

  signWords: ({ id, language, by }) => {
    const partner = partners.byId(id)
    if (!partner) return err('PartnerNotFound')
    if (!partner.words.some((words) => words.language === language)) return err('WordsNotFound')
    const reader = people.byId(by)
    if (!reader || hasLeft(reader, today())) return err('PersonNotFound')
    if (!reader.languages.includes(language)) return err('DoesNotSpeakIt')
    return ok(partners.signWords(id, language, by, today()))
  },

  presentAt: ({ sessionId }) => ok(partners.presentAt(sessionId)),

  setPresent: ({ sessionId, partnerId, isPresent }) => {
    const session = sessions.byId(sessionId)
    if (!session) return err('SessionNotFound')
    if (!partners.byId(partnerId)) return err('PartnerNotFound')
    return ok(partners.setPresent(sessionId, partnerId, isPresent, bucketOf(session)))
  },
})
