import { OwnCounter } from '#shared/counts/counts.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { judge, offer, type Known } from '#shared/releases/gate.rules.ts'
import type { NameOf } from '#shared/releases/numbers.rules.ts'
import { daysOfPeriod, monthOf, monthsOf } from '#shared/releases/period.rules.ts'
import { releaseTable } from '#shared/releases/release-table.rules.ts'
import type { releases as calls } from '#shared/releases/releases.contract.ts'
import type { Definition, Done, Month } from '#shared/releases/releases.schema.ts'
import { hasCounts, isInScope, talliesOf, talliesWithin, type Tally } from '#shared/releases/tallies.rules.ts'
import type { AttendanceRepo } from '#electron/attendance/attendance.repo.ts'
import type { CountsRepo } from '#electron/counts/counts.repo.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { RunningOrderRepo } from '#electron/sessions/running-order.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { PathOf } from '#electron/vault/file-paths.ts'
import type { ReleasesRepo } from './releases.repo.ts'
import { hashOf } from './register-hash.ts'
import { csvOf, tsvOf, xlsxOf } from './table-files.ts'

type Deps = {
  readonly releases: ReleasesRepo
  readonly attendance: AttendanceRepo
  readonly groups: Pick<GroupsRepo, 'list'>
  readonly counts: Pick<CountsRepo, 'said'>
  readonly places: Pick<PlacesRepo, 'list'>
  readonly plans: Pick<RunningOrderRepo, 'howOften'>
  readonly clock: Clock
  readonly today: () => Day
  readonly pathOf: PathOf
  readonly saveFile: (path: string, bytes: Uint8Array) => Result<void, 'FolderMissing' | 'FolderReadOnly' | 'DiskFull'>
}

/** The activities a report names. */
const mostDone = 12

export function releasesHandlers({ releases, attendance, groups, counts, places, plans, clock, today, pathOf, saveFile }: Deps): HandlersOf<typeof calls> {
  /** The year as releases see it: months that numbers have left of stand as they did then, whatever was counted since. */
  function yearOf(year: number): { readonly tallies: readonly Tally[]; readonly frozen: ReadonlyMap<Month, Tally[]> } {
    const frozen = releases.frozen(year)
    const live = talliesOf(attendance.between(`${year}-01-01`, `${year}-12-31`), clock.now())
    return { tallies: [...live.filter(({ month }) => !frozen.has(month)), ...[...frozen.values()].flat()], frozen }
  }

  /** What the gate needs to know. Each year is read once. */
  function known(): Known & { readonly yearOf: typeof yearOf } {
    const years = new Map<number, ReturnType<typeof yearOf>>()
    const once = (year: number) => {
      const read = years.get(year) ?? yearOf(year)
      years.set(year, read)
      return read
    }
    return { past: releases.list().toReversed(), talliesOf: (year) => once(year).tallies, nameOf: names(), today: today(), yearOf: once }
  }

  function names(): NameOf {
    const all = groups.list()
    const named = new Map<string, string | null>([
      ...places.list().map(({ id, name }) => [id, name] as const),
      ...all.map(({ id, name }) => [id, name] as const),
      ...all.flatMap(({ id }) => counts.said(id).flatMap(({ key, name }) => (OwnCounter.safeParse(key).success ? [[key, name] as const] : []))),
    ])
    return (key) => (key === null ? null : (named.get(key) ?? null))
  }

  /** How many sessions each activity was in, the most frequent first: facts of the team's own work, and of nobody who came. */
  function doneIn(definition: Definition): Done[] {
    const { from, to } = daysOfPeriod(definition.period)
    const held = attendance.between(from, to).filter((session) => session.missed === null && session.endsAt <= clock.now() && isInScope(session, definition))
    return plans.howOften(held.map(({ id }) => id)).slice(0, mostDone)
  }

  return {
    register: () => {
      const first = attendance.firstDay()
      return ok({ releases: releases.list(), firstMonth: first && monthOf(first) })
    },

    preview: ({ definition, audience }) => {
      const all = known()
      const verdict = judge(definition, audience, all)
      if (!verdict.passes) {
        const other = offer(definition, audience, all)
        return other ? ok({ passes: false, why: verdict.why, offer: other.definition }) : err('NothingOver')
      }
      const { tallies, frozen } = all.yearOf(definition.period.year)
      return ok({
        ...verdict,
        uncounted: talliesWithin(tallies, definition).filter((tally) => tally.missed === null && !hasCounts(tally)).length,
        frozen: monthsOf(definition.period).filter((month) => frozen.has(month)),
      })
    },

    make: ({ kind, recipient, definition, words, asked }) => {
      const all = known()
      const verdict = judge(definition, recipient.audience, all)
      if (!verdict.passes) return err('DoesNotPass')
      const { tallies, frozen } = all.yearOf(definition.period.year)
      if (definition.hasPeople) {
        for (const month of monthsOf(definition.period)) {
          if (!frozen.has(month)) releases.freeze(month, tallies.filter((tally) => tally.month === month))
        }
      }
      const release = { kind, recipient, definition, numbers: verdict.numbers, words, done: doneIn(definition), day: all.today }
      return ok({ id: releases.add({ ...release, hash: hashOf(release, releases.list()[0]?.hash ?? '') }, asked) })
    },

    table: ({ id, language }) => {
      const release = releases.byId(id)
      return release ? ok(tsvOf(releaseTable(release, language))) : err('ReleaseNotFound')
    },

    saveTable: async ({ id, as, language, file }) => {
      const release = releases.byId(id)
      if (!release) return err('ReleaseNotFound')
      const path = pathOf(file, 'write')
      if (path === undefined) return err('FolderMissing')
      const table = releaseTable(release, language)
      return saveFile(path, as === 'csv' ? csvOf(table) : await xlsxOf(table))
    },
  }
}
