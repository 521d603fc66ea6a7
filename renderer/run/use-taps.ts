import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { boxKey, type Box } from '#shared/counts/counts.rules.ts'
import { mostCounted, type CountSheet } from '#shared/counts/counts.schema.ts'
import { alsoFlush } from '#renderer/kernel/autosave.ts'
import { readKey, type RunSheet } from './use-run.ts'
import { tapKeeper, tapKey } from './tap-keeper.ts'

/** The numbers of the sheets with every tap in them, answered or not, and how to tap. */
export function useTaps() {
  const cache = useQueryClient()
  const [keeper] = useState(() =>
    tapKeeper((sheet) =>
      cache.setQueriesData<RunSheet>({ queryKey: readKey }, (read) => read && { ...read, sheets: read.sheets.map((each) => (each.id === sheet.id ? sheet : each)) }),
    ),
  )
  const { taps, problem } = useSyncExternalStore(keeper.subscribe, keeper.untold)
  useEffect(() => alsoFlush(keeper.flush), [keeper])

  const numberOf = (sheet: CountSheet, box: Box) => {
    const stored = sheet.cells.find((cell) => boxKey(cell) === boxKey(box))?.n ?? 0
    return Math.max(0, stored + (taps.get(tapKey(sheet.id, box)) ?? 0))
  }
  return {
    problem,
    numberOf,
    /** Answers by how much the number really changed: none goes below nothing or above what a box holds. */
    tap(sheet: CountSheet, box: Box, by: number): number {
      const now = numberOf(sheet, box)
      const change = Math.min(mostCounted, Math.max(0, now + by)) - now
      if (change !== 0) keeper.tap(sheet.id, box, change)
      return change
    },
    flush: keeper.flush,
  }
}
export type Taps = ReturnType<typeof useTaps>
