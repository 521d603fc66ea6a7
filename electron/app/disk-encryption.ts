import { execFile } from 'node:child_process'

const run = (command: string, args: readonly string[]) =>
  new Promise<string>((done, fail) => {
    execFile(command, [...args], { timeout: 2_000 }, (error, out) => (error ? fail(error) : done(out)))
  })

/**
 * Whether the system says its disk is encrypted: LUKS under the root folder on Linux, FileVault on macOS,
 * BitLocker on Windows. Null when it does not tell.
 */
export async function diskEncrypted(): Promise<boolean | null> {
  try {
    if (process.platform === 'linux') {
      const source = (await run('findmnt', ['-no', 'SOURCE', '/'])).trim()
      if (!source.startsWith('/dev/')) return null
      return /\bcrypt\b/.test(await run('lsblk', ['-sno', 'TYPE', source]))
    }
    if (process.platform === 'darwin') return /FileVault is On/.test(await run('fdesetup', ['status']))
    if (process.platform === 'win32') {
      return /Protection On|Protection Status:\s+On/i.test(await run('manage-bde', ['-status', 'C:']))
    }
    return null
  } catch {
    return null
  }
}
