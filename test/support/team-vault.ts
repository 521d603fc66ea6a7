import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#electron/vault/clock.ts'
import { deriveFromPassphrase, floorKdf, type Derive } from '#electron/vault/kdf.ts'
import { openKeyring } from '#electron/vault/keyring.ts'
import { parseHeader } from '#electron/vault/header.ts'
import type { Session } from '#electron/vault/session.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/roles.ts'

/** The value of an outcome that a test counts on. */
export function must<T, E extends string>(outcome: Result<T, E>): T {
  if (!outcome.ok) throw new Error(outcome.error)
  return outcome.value
}

export const utf8 = (text: string) => Buffer.from(text, 'utf8')

export const noon: Clock = { now: () => Date.UTC(2027, 3, 14, 12) }

/** A keyring at the weakest strength a vault may have; it counts how often a key was derived. */
export function testKeyring(clock: Clock = noon) {
  let derivations = 0
  const derive: Derive = (...input) => {
    derivations += 1
    return deriveFromPassphrase(...input)
  }
  const table = (name: string) => (db: { exec(sql: string): void }) => {
    db.exec(`CREATE TABLE IF NOT EXISTS ${name} (text TEXT NOT NULL)`)
    return ok()
  }
  const migrate = { programme: table('programme'), private: table('private'), supervision: table('supervision') }
  return { ...openKeyring({ clock, derive, migrate }), derivations: () => derivations }
}

export const team = {
  marta: { shortName: 'marta', passphrase: 'marta has a long passphrase', roles: ['lead', 'facilitator'] },
  jo: { shortName: 'jo', passphrase: 'jo has another passphrase', roles: ['facilitator'] },
  ines: { shortName: 'inès', passphrase: 'inès écrit des phrases longues', roles: ['facilitator'] },
  sam: { shortName: 'sam', passphrase: 'sam listens to all of them', roles: ['supervisor'] },
} as const satisfies Record<string, { shortName: string; passphrase: string; roles: readonly Role[] }>
export type Name = keyof typeof team
export const names = Object.keys(team) as Name[]

export const secretOf = (name: Name) => ({ shortName: team[name].shortName, passphrase: utf8(team[name].passphrase) })

export function temporaryPlace() {
  const place = mkdtempSync(join(tmpdir(), 'kitestring-'))
  return { place, clear: () => rmSync(place, { recursive: true, force: true }) }
}

/** A vault with a lead, two facilitators and a supervisor, everybody's own files in use; closed. */
export async function makeTeamVault(folder: string) {
  const keyring = testKeyring()
  const founded = must(await keyring.createVault({ folder, ...secretOf('marta'), roles: team.marta.roles, kdf: floorKdf }))
  const ids: Record<string, string> = { marta: founded.session.memberId }
  const codes: Record<string, Buffer> = { marta: founded.code }
  for (const name of ['jo', 'ines', 'sam'] as const) {
    const added = must(await founded.session.addMember({ ...secretOf(name), roles: team[name].roles }))
    ids[name] = added.member
    codes[name] = added.code
  }
  founded.session.programme.run`INSERT INTO programme VALUES ('seen by the team')`
  must(founded.session.close())
  for (const name of names) {
    const session = await opened(keyring, folder, name)
    const own = must(await session.openOwn('private'))
    own.transaction(() => own.run`INSERT INTO private VALUES (${`only ${name}`})`)
    if (name === 'sam') must(await session.openOwn('supervision')).run`INSERT INTO supervision VALUES ('only sam')`
    must(session.close())
  }
  return { ids: ids as Record<Name, string>, codes: codes as Record<Name, Buffer> }
}

export async function opened(keyring: ReturnType<typeof testKeyring>, folder: string, name: Name): Promise<Session> {
  return must(await keyring.unlock({ folder, ...secretOf(name) }))
}

export const headerIn = (folder: string, file = 'vault.json') => must(parseHeader(readFileSync(join(folder, file))))

/** A copy of a closed vault, for a test that changes it. */
export function copyOf(folder: string, to: string): string {
  cpSync(folder, to, { recursive: true })
  return to
}
