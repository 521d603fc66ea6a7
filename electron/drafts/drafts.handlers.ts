import type { drafts as calls } from '#shared/drafts/drafts.contract.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { DraftsRepo } from './drafts.repo.ts'

export const draftsHandlers = (drafts: DraftsRepo): HandlersOf<typeof calls> => ({
  list: () => ok(drafts.list()),
  keep: ({ field, text }) => ok(drafts.keep(field, text)),
  forget: ({ field }) => ok(drafts.forget(field)),
})
