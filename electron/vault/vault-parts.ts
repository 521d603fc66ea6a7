import { copyFileSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenDatabase } from './database.ts'
import { headerName } from './header.ts'
import type { Session } from './session.ts'

/** A file to put into a backup: where it lies now, its path there, and whether the database wrote it itself. */
type VaultPart = { readonly from: string; readonly path: string; readonly taken: 'vacuumed' | 'copied' }

/** Has an open database write a whole copy of itself, under the same key. */
const copyOpen = (db: OpenDatabase, to: string) => db.execute('VACUUM INTO ?', [to])

/**
 * Lays every part of an open vault ready in a staging folder, while nothing opens or closes its files. Databases that
 * are open here write their own copies; the others, whose keys may not be at hand, are copied with their logs.
 */
export function stageVault(session: Session, folder: string, staging: string): VaultPart[] {
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  // The header is read before the databases are: whatever grants it holds open at least these copies.
  const header = join(staging, headerName)
  copyFileSync(join(folder, headerName), header)
  const parts: VaultPart[] = [{ from: header, path: headerName, taken: 'copied' }]
  for (const { name, open } of session.files()) {
    const to = join(staging, name)
    if (open) {
      copyOpen(open, to)
      parts.push({ from: to, path: name, taken: 'vacuumed' })
      continue
    }
    for (const suffix of ['', '-wal']) {
      const from = join(folder, name + suffix)
      if (!lstatSync(from, { throwIfNoEntry: false })?.isFile()) continue
      copyFileSync(from, to + suffix)
      parts.push({ from: to + suffix, path: name + suffix, taken: 'copied' })
    }
  }
  for (const inside of ['inbox', 'files']) parts.push(...filesUnder(folder, inside))
  return parts
}

/** Sealed files are written once and never change, so they are taken where they lie. */
function filesUnder(folder: string, inside: string): VaultPart[] {
  if (!lstatSync(join(folder, inside), { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(join(folder, inside), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name)
      return { from, path: from.slice(folder.length + 1).replaceAll('\\', '/'), taken: 'copied' as const }
    })
}

