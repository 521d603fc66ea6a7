import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '#shared/i18n/languages.ts'
import { Role } from '#shared/kernel/roles.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Keyring } from '#electron/vault/keyring.ts'
import type { ExampleMember } from '#electron/vault/vault-holder.ts'
import { exampleMoment } from './example-team.ts'
import { fillExample } from './fill-example.ts'

const Members = z.array(z.strictObject({ name: z.string(), shortName: z.string(), roles: z.array(Role), passphrase: z.string() }))

/**
 * Throw-away vaults with an invented team. A note beside the vault lists the team's passphrases for the unlock screen,
 * and is what makes a vault an example: only there may the clock be set.
 */
export function exampleVaults(folder: string, keyring: Keyring) {
  const vault = join(folder, 'Example.vault')
  const note = join(folder, 'example.json')
  return {
    /** The time its clock stands at, until a test or a tour sets another. */
    moment: exampleMoment,

    membersOf(asked: string): readonly ExampleMember[] | null {
      if (asked !== vault) return null
      try {
        return Members.parse(JSON.parse(readFileSync(note, 'utf8')))
      } catch {
        return null
      }
    },

    /** Replaces any earlier example with a fresh one, and answers with its folder. */
    async make(language: Language): Promise<Result<string, 'FolderInUse' | 'FolderReadOnly' | 'DiskFull'>> {
      try {
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const members = await fillExample(vault, keyring, language)
        writeFileSync(note, JSON.stringify(members), { mode: 0o600 })
        return ok(vault)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOSPC') return err('DiskFull')
        if (code === 'EACCES' || code === 'EROFS') return err('FolderReadOnly')
        throw error
      }
    },
  }
}
