import { programmeContract } from '#shared/contract.ts'
import { createFeatures } from '#electron/features.ts'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { hybridClock, type Clock } from '#electron/vault/clock.ts'
import { openInMemory } from '#electron/vault/database.ts'
import { metaTable } from '#electron/vault/file-identity.ts'
import { filePaths } from '#electron/vault/file-paths.ts'
import { migrate, privateMigrations } from '#electron/vault/migrate.ts'
import { checkedReaderOf } from '#electron/vault/rows.ts'
import { FileToken, type ChosenFor } from '#shared/kernel/file-token.ts'
import { clientOver } from '#shared/kernel/client.ts'
import { unattended } from '#shared/kernel/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/roles.ts'

/**
 * The real programme minus Electron and encryption: real contract, dispatch, gateway, handlers and SQL over an
 * in-memory database. The clock is the only thing made up; `studio.clock.at` moves it.
 * Rows are checked as they are read; `readerOf` reads them as fast as the product does.
 */
export function openTestStudio({ roles = ['facilitator', 'lead'] as readonly Role[], at = Date.UTC(2027, 3, 14, 16, 10), reader = checkedReaderOf } = {}) {
  const db = openInMemory(reader)
  db.exec(metaTable)
  migrate(db)
  const clock: Clock & { at: number } = { at, now: () => clock.at }
  const author = {
    device: 'test-device',
    actor: 'test-member',
    space: 'test-space',
    now: clock.now,
    stamp: hybridClock(clock, 'test-device'),
  }
  const privateFile = openInMemory(reader)
  privateFile.exec(metaTable)
  migrate(privateFile, privateMigrations)
  const reported: unknown[] = []
  const files = filePaths()
  /** What the dialog would do: the path goes to the vault process, the token to the page. */
  const choose = (path: string, chosenFor: ChosenFor = 'write') => {
    const token = FileToken.parse(crypto.randomUUID())
    files.remember(token, path, chosenFor)
    return token
  }
  const changed: string[] = []
  const { features, transaction, repos } = createFeatures(db, author, clock, {
    pathOf: files.pathOf,
    recoverySheet: () => undefined,
    // Keys are not part of it: what a passphrase opens is tested on a laptop.
    confirm: () => Promise.resolve(ok()),
    changed: (call) => changed.push(call),
  }, { isActive: () => true, openOwn: () => Promise.resolve(ok(privateFile)) })
  transaction('vault.create', () => repos.team.begin({ name: 'The Kite Workshop', zone: 'Europe/Paris', anchorMonday: '2027-01-04' }))
  const dispatch = createDispatch(programmeContract, features, {
    roles: () => roles,
    transaction,
    report: (_call, error) => reported.push(error),
  })
  const ask = (call: string, input: unknown) => dispatch(call, input, unattended)
  const api = clientOver<typeof programmeContract>(ask)
  return { api, db, clock, repos, transaction, reported, changed, choose, dispatch: ask }
}

/** The value of a reply that must have succeeded. */
export async function valueOf<T>(reply: Promise<{ ok: true; value: T } | { ok: false; error: string }>): Promise<T> {
  const result = await reply
  if (!result.ok) throw new Error(`the call failed: ${result.error}`)
  return result.value
}
