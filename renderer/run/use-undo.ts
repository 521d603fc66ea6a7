import { useState } from 'react'
import type { Box } from '#shared/counts/counts.rules.ts'
import type { SheetId } from '#shared/counts/counts.schema.ts'
import type { Pictures, TokenId } from '#shared/tokens/tokens.schema.ts'
import type { Run } from '#shared/run/run.schema.ts'
import { now } from '#renderer/kernel/clock.ts'
import type { RunSheet } from './use-run.ts'
import type { Cards } from './use-cards.ts'
import type { Taps } from './use-taps.ts'

/** What was done in run mode, to be taken back. It lives in this page and nowhere else, and so does when it was. */
export type Done =
  | { readonly kind: 'taps'; readonly at: number; readonly sheetId: SheetId; readonly box: Box; readonly by: number }
  | { readonly kind: 'card'; readonly at: number; readonly tokenId: TokenId; readonly pictures: Pictures }
  | { readonly kind: 'plan'; readonly at: number; readonly did: 'next' | 'more' | 'planB' | 'planA'; readonly before: Run }

/** The most that can be taken back. */
const most = 200

/** What was last done in run mode, and how to take it back. */
export function useUndo(sheet: RunSheet, { taps, cards, keep }: { readonly taps: Taps; readonly cards: Cards; readonly keep: (run: Run) => Promise<boolean> }) {
  const [done, setDone] = useState<readonly Done[]>([])
  const push = (next: Done) => setDone((before) => [...before.slice(-most + 1), next])
  return {
    last: done.at(-1),
    planned: (did: Extract<Done, { kind: 'plan' }>['did']) => push({ kind: 'plan', at: now(), did, before: sheet.run }),
    /** `again` for a held press: all of it is taken back at once. */
    tapped(sheetId: SheetId, box: Box, by: number, again: boolean) {
      const last = done.at(-1)
      const goesOn = again && last?.kind === 'taps' && Math.sign(last.by) === Math.sign(by)
      if (goesOn) setDone((before) => before.with(before.length - 1, { ...last, at: now(), by: last.by + by }))
      else push({ kind: 'taps', at: now(), sheetId, box, by })
    },
    arrived: (tokenId: TokenId, pictures: Pictures) => push({ kind: 'card', at: now(), tokenId, pictures }),
    /** Their arrival was taken back by itself. */
    left: (tokenId: TokenId) => setDone((before) => before.filter((each) => each.kind !== 'card' || each.tokenId !== tokenId)),
    takeBack(): Done | undefined {
      const last = done.at(-1)
      if (!last) return undefined
      setDone((before) => before.slice(0, -1))
      if (last.kind === 'card') void cards.takeBack(last.tokenId)
      if (last.kind === 'plan') void keep({ ...last.before, tapping: sheet.run.tapping })
      const counted = last.kind === 'taps' ? sheet.sheets.find(({ id }) => id === last.sheetId) : undefined
      if (last.kind === 'taps' && counted) taps.tap(counted, last.box, -last.by)
      return last
    },
  }
}
export type Undo = ReturnType<typeof useUndo>
