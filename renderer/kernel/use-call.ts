import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Result } from '#shared/kernel/result.ts'
import { onChanged, valueOf } from './api.ts'

/**
 * Reads the vault and reads again whenever a command changed something. The answer of the last reading stays on
 * screen meanwhile.
 */
export function useCall<T>(queryKey: QueryKey, call: () => Promise<Result<T, string>>) {
  return useQuery({ queryKey, queryFn: () => valueOf(call()), placeholderData: (last) => last })
}

/** Reads again what the vault said, after everything that may have changed it. What main says stays. */
export function useFreshness() {
  const cache = useQueryClient()
  useEffect(
    () =>
      onChanged((call) => {
        // The library is large, and only its own commands and those of undo touch it.
        const isOfLibrary = /^(library|history)\./.test(call)
        void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'shell' && (queryKey[0] !== 'library' || isOfLibrary) })
      }),
    [cache],
  )
}
