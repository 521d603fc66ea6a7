import { boxesOf, boxKey, isCountedOn, sidesOf, type Box } from '#shared/counts/counts.rules.ts'
import { mostCounted, type CountSheet, type SheetId, type Side } from '#shared/counts/counts.schema.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import type { run as calls } from '#shared/run/run.contract.ts'
import type { RunStep } from '#shared/run/run.schema.ts'
import { blockText, blockTitle, planBText, stationTitle } from '#shared/sessions/block-words.rules.ts'
import { minutesOf, timed } from '#shared/sessions/running-order.rules.ts'
import type { Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import { bucketOf, dayOf } from '#shared/sessions/times.rules.ts'
import type { CountsRepo } from '#electron/counts/counts.repo.ts'
import type { ReadCounters } from '#electron/counts/read-counters.ts'
import type { ReadSession } from '#electron/sessions/read-session.ts'
import type { SessionsRepo, StoredSession } from '#electron/sessions/sessions.repo.ts'
import type { Arrivals } from '#electron/tokens/arrivals.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { RunRepo } from './run.repo.ts'

/** Which session this vault runs, if any: from then on it answers of nothing else. */
export type RunRoom = { session: SessionId | undefined }

type Deps = {
  readonly room: RunRoom
  readonly runs: RunRepo
  readonly counts: Pick<CountsRepo, 'open' | 'tap' | 'sheets'>
  readonly readCounters: ReadCounters
  readonly arrivals: Pick<Arrivals, 'of' | 'arrive' | 'takeBack'>
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly readSession: ReadSession
  readonly library: { all(): Library }
  readonly clock: Clock
  readonly transaction: <T>(call: string, work: () => T) => T
  /** Whether the member at the keyboard has typed their own passphrase. Zeroes it. */
  readonly confirm: (passphrase: Uint8Array) => Promise<Result<void, 'WrongPassphrase' | 'WaitAMoment' | 'VaultDamaged'>>
}

export function runHandlers({ room, runs, counts, readCounters, arrivals, sessions, readSession, library, clock, transaction, confirm }: Deps): HandlersOf<typeof calls> {
  const running = () => (room.session === undefined ? undefined : sessions.byId(room.session))
  const whereOf = (session: StoredSession) => ({ sessionId: session.id, bucket: bucketOf(session) })

  function openSheet(session: StoredSession, side: Side): SheetId {
    const { counters, pairs } = readCounters(session)
    const today = counters.filter((counter) => isCountedOn(dayOf(session), counter))
    return counts.open(whereOf(session), side, boxesOf(today, pairs))
  }
  const sheetOf = (session: StoredSession, id: SheetId): CountSheet | undefined => counts.sheets(session.id).find((sheet) => sheet.id === id)

  /** Before the first tap there is a sheet for each place people are at, and it is known which of several is tapped. */
  function prepare(session: StoredSession) {
    const kept = runs.of(session.id)
    const there = counts.sheets(session.id)
    const tapping = sidesOf(session.mode).map((side) => {
      const onSide = there.filter((sheet) => sheet.side === side)
      return (onSide.find(({ id }) => kept.tapping.includes(id)) ?? onSide[0])?.id ?? openSheet(session, side)
    })
    runs.keep(session.id, { ...kept, tapping })
  }

  return {
    enter: ({ sessionId }) => {
      if (room.session !== undefined) return room.session === sessionId ? ok() : err('AlreadyRunning')
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      if (session.missed !== null) return err('DidNotMeet')
      if (session.isRecorded || session.isClosed) return err('AlreadyRecorded')
      transaction('run.enter', () => prepare(session))
      room.session = sessionId
      return ok()
    },

    read: ({ language }) => {
      const session = room.session === undefined ? undefined : readSession(room.session, clock.now())
      if (!session) return err('NotRunning')
      const { id, title, startsAt, endsAt, zone, mode, placeName, placeTown } = session
      return ok({
        session: { id, title, startsAt, endsAt, zone, mode, placeName, placeTown },
        steps: stepsOf(session, library.all(), language),
        run: runs.of(id),
        ...readCounters(session),
        cards: arrivals.of(session),
      })
    },

    count: ({ sheetId, taps }) => {
      const session = running()
      if (!session) return err('NotRunning')
      const sheet = sheetOf(session, sheetId)
      if (!sheet) return err('SheetNotFound')
      const { counters } = readCounters(session)
      if (taps.some(({ counter }) => !counters.some(({ key }) => key === counter))) return err('CounterNotFound')
      if (isTooMany(sheet, taps)) return err('TooMany')
      counts.tap(whereOf(session), sheetId, taps)
      return ok(sheetOf(session, sheetId)!)
    },

    arrive: ({ sheetId, tokenId, handedOut }) => {
      const session = running()
      if (!session) return err('NotRunning')
      const sheet = sheetOf(session, sheetId)
      if (!sheet) return err('SheetNotFound')
      const arrived = arrivals.arrive(session, sheet, { tokenId, handedOut, counters: readCounters(session).counters })
      return arrived.ok ? ok({ sheet: sheetOf(session, sheetId)!, cards: arrivals.of(session)! }) : arrived
    },

    takeBack: ({ tokenId }) => {
      const session = running()
      if (!session) return err('NotRunning')
      const kept = runs.of(session.id)
      const { sheets, counters } = readCounters(session)
      const sheetOn = (side: Side) => {
        const here = sheets.filter((sheet) => sheet.side === side)
        return here.find(({ id }) => kept.tapping.includes(id)) ?? here[0]
      }
      const seen = arrivals.of(session)?.seen.find((each) => each.tokenId === tokenId)
      const sheet = seen && sheetOn(seen.side)
      const taken = arrivals.takeBack(session, tokenId, { sheetOn, counters })
      if (!taken.ok) return taken
      return sheet ? ok({ sheet: sheetOf(session, sheet.id)!, cards: arrivals.of(session)! }) : err('SheetNotFound')
    },

    startSheet: ({ side }) => {
      const session = running()
      if (!session) return err('NotRunning')
      const id = openSheet(session, side)
      const kept = runs.of(session.id)
      const others = counts.sheets(session.id).filter((sheet) => sheet.side !== side)
      runs.keep(session.id, { ...kept, tapping: [...kept.tapping.filter((each) => others.some((other) => other.id === each)), id] })
      return ok(sheetOf(session, id)!)
    },

    keep: (run) => (room.session === undefined ? err('NotRunning') : ok(runs.keep(room.session, run))),

    leave: async ({ passphrase }) => {
      const confirmed = await confirm(passphrase)
      if (!confirmed.ok) return confirmed
      room.session = undefined
      return ok()
    },
  }
}

/** Whether a number would become more than a box holds. */
function isTooMany({ cells }: CountSheet, taps: readonly (Box & { readonly by: number })[]): boolean {
  const numbers = new Map(cells.map((cell) => [boxKey(cell), cell.n]))
  for (const tap of taps) numbers.set(boxKey(tap), Math.max(0, (numbers.get(boxKey(tap)) ?? 0) + tap.by))
  return Math.max(...numbers.values()) > mostCounted
}

/** The plan as a room needs it: what takes time, in the words of a language. */
function stepsOf(session: Session, library: Library, language: Language): RunStep[] {
  const activities = activitiesByKey(library)
  const names = new Map(session.leaders.map(({ personId, name }) => [personId, name]))
  return timed(session.blocks)
    .filter(({ block }) => minutesOf(block) > 0)
    .map(({ block, from, to }) => ({
      id: block.id,
      title: blockTitle(block, language, activities),
      text: blockText(block, language, activities),
      planB: planBText(block, language, activities) || null,
      stations: block.stations.map((station, at) => stationTitle(station, at + 1, language, activities)),
      leaders: block.leaders.flatMap((id) => names.get(id) ?? []),
      byEveryone: block.ledByEveryone,
      from,
      to,
    }))
}
