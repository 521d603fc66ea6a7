import type { programmeContract } from '#electron/features.ts'
import type { ClientOf } from '#shared/kernel/contract.ts'

/** Plans the example's half-year. */
export async function planSeason(api: ClientOf<typeof programmeContract>) {
  await api.places.list({})
}
