import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, valueOf } from './api.ts'
import { freeze } from './clock.ts'

const queryKey = ['vault', 'status']

/** Where the vault stands: none, unusable, locked or unlocked. `look` asks again after something changed it. */
export function useStatus() {
  const cache = useQueryClient()
  const { data: status } = useQuery({
    queryKey,
    queryFn: async () => {
      const value = await valueOf(api.vault.status({}))
      freeze('frozenAt' in value ? value.frozenAt : null)
      return value
    },
  })
  return { status, look: () => cache.invalidateQueries({ queryKey }) }
}
