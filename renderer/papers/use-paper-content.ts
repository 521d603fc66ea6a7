import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Result } from '#shared/kernel/result.ts'
import { paperReady, valueOf } from '#renderer/kernel/api.ts'

/** What a paper prints, read once; the main process is told when it cannot be read. */
export function usePaperContent<T>(what: string, read: () => Promise<Result<T, string>>): T | undefined {
  const { data, isError } = useQuery({ queryKey: ['papers', what], queryFn: () => valueOf(read()) })
  useEffect(() => {
    if (isError) void paperReady(0)
  }, [isError])
  return data
}
