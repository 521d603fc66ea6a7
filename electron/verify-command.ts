import { lstatSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { unattended } from '#shared/kernel/contract.ts'
import { readBackup } from './backups/backup-file.ts'
import { laptopClock } from './vault/clock.ts'
import { deriveFromPassphrase } from './vault/kdf.ts'
import { openKeyring } from './vault/keyring.ts'
import { migrations } from './vault/migrate.ts'

// `npm run vault -- verify PATH`: checks a vault folder or a backup file from the terminal. The short name and the
// passphrase come on standard input, a line each. A backup is read through, part by part, before it is opened.

const say = (text: string) => process.stdout.write(`${text}\n`)

async function verify(path: string): Promise<boolean> {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) {
    say(`There is nothing at ${path}.`)
    return false
  }
  if (found.isDirectory()) return openAndCheck(path)
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-verify-'))
  try {
    const read = await readBackup(path, unattended, folder)
    if (!read.ok) {
      say(`The backup cannot be trusted: ${read.error}.`)
      return false
    }
    say(`The backup is whole: ${read.value.parts.length} parts, made ${new Date(read.value.madeAt).toISOString()}.`)
    return await openAndCheck(folder)
  } finally {
    // What was unpacked is as encrypted as the backup, and goes all the same.
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openAndCheck(folder: string): Promise<boolean> {
  const [shortName = '', passphrase = ''] = await lines(2)
  const keyring = openKeyring({ clock: laptopClock, derive: deriveFromPassphrase, migrate: migrations })
  const session = await keyring.unlock({ folder, shortName, passphrase: new TextEncoder().encode(passphrase) })
  if (!session.ok) {
    say(`The vault does not open: ${session.error}.`)
    return false
  }
  const files = session.value.files()
  const verdict = session.value.programme.pragma('quick_check')
  for (const notice of session.value.notices()) say(`Note: ${notice.kind}.`)
  session.value.close()
  say(`The programme opens and its pages are ${verdict === 'ok' ? 'sound' : `damaged: ${String(verdict)}`}. Files in the vault: ${files.length}.`)
  return verdict === 'ok'
}

async function lines(wanted: number): Promise<string[]> {
  const asked: string[] = []
  const input = createInterface({ input: process.stdin })
  for await (const line of input) {
    asked.push(line)
    if (asked.length === wanted) break
  }
  input.close()
  return asked
}

const [command, path] = process.argv.slice(2)
if (command !== 'verify' || path === undefined) {
  say('npm run vault -- verify PATH   (a vault folder or a backup; short name and passphrase on standard input)')
  process.exitCode = 2
} else process.exitCode = (await verify(resolve(path))) ? 0 : 1
