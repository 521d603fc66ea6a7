import type { HandlersOf } from '#shared/kernel/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { library as calls } from '#shared/library/library.contract.ts'
import type { ShippedLibrary } from './shipped-library.ts'

export const libraryHandlers = (shipped: Pick<ShippedLibrary, 'all'>): HandlersOf<typeof calls> => ({
  all: () => ok(shipped.all()),
})
