import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { identifying as calls } from '#shared/identifying/identifying.contract.ts'
import type { Checker } from './checker.ts'
import type { IdentifyingRepo } from './identifying.repo.ts'

type Deps = { readonly repo: IdentifyingRepo; readonly check: Checker }

export const identifyingHandlers = ({ repo, check }: Deps): HandlersOf<typeof calls> => ({
  find: async ({ texts }) => ok(await check(texts)),
  harmless: () => ok(repo.harmless()),
  letStand: ({ passage }) => ok({ id: repo.letStand(passage) }),
  doubt: ({ id }) => (repo.has(id) ? ok(repo.doubt(id)) : err('PassageNotFound')),
})
