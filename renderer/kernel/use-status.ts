import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { VaultStatus } from '#shared/vault/vault.schema.ts'
import { api, valueOf } from './api.ts'
import { freeze } from './clock.ts'
import { useAbout } from './use-about.ts'

const queryKey = ['vault', 'status']

const shut: VaultStatus = { state: 'locked', example: null, frozenAt: null }

/**
 * Where the vault stands: none, unusable, locked or unlocked. `look` asks again after something changed it. A door that
 * is shut is shown before the vault process has started: who is typing does not wait for it.
 */
export function useStatus() {
  const cache = useQueryClient()
  const { about } = useAbout()
  const { data: status } = useQuery({
    queryKey,
    queryFn: async () => {
      const value = await valueOf(api.vault.status({}))
      freeze('frozenAt' in value ? value.frozenAt : null)
      return value
    },
    ...(about?.isDoorShut && { placeholderData: shut }),
  })
  return { status, look: () => cache.invalidateQueries({ queryKey }) }
}
