import { z } from 'zod'
import { Month, Release, ReleaseId, type Intruder } from '#shared/releases/releases.schema.ts'
import { Tally } from '#shared/releases/tallies.rules.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const { recipient, definition, numbers, words, done } = Release.shape
const Row = Release.extend({ recipient: asJson(recipient), definition: asJson(definition), numbers: asJson(numbers), words: asJson(words), done: asJson(done) })
const MonthRow = z.object({ month: Month, tallies: asJson(z.array(Tally)) })

/** The register. It knows no change and no removal, and the database refuses both. */
export const releasesRepo = (db: Database, writer: Writer) => ({
  /** Newest first. */
  list: (): Release[] =>
    db.all(Row)`SELECT id, kind, recipient, definition, numbers, words, done, day, hash FROM release ORDER BY created_at DESC, id DESC`,

  byId: (id: ReleaseId): Release | undefined =>
    db.one(Row)`SELECT id, kind, recipient, definition, numbers, words, done, day, hash FROM release WHERE id = ${id}`,

  add({ recipient: to, definition: of, numbers: told, words: said, done: held, ...rest }: Omit<Release, 'id'>, asked: readonly Intruder[]): ReleaseId {
    const id = ReleaseId.parse(writer.newId())
    const texts = { recipient: to, definition: of, numbers: told, words: said, done: held, asked }
    writer.insert('release', { id, ...rest, ...Object.fromEntries(Object.entries(texts).map(([column, value]) => [column, JSON.stringify(value)])) })
    return id
  },

  /** The months of a year that numbers have left of, as they stood when the first did. */
  frozen: (year: number): Map<Month, Tally[]> =>
    new Map(db.all(MonthRow)`SELECT month, tallies FROM released_month WHERE month LIKE ${`${year}-%`}`.map(({ month, tallies }) => [month, tallies])),

  freeze(month: Month, tallies: readonly Tally[]) {
    writer.insert('released_month', { id: factId('released_month', month), month, tallies: JSON.stringify(tallies) })
  },
})
export type ReleasesRepo = ReturnType<typeof releasesRepo>
