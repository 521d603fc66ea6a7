import fs from 'node:fs'
import path from 'node:path'
import { ask } from '../set-up/programs.mjs'

// A packed app refuses debuggers, so no test driver can hold it: it is worked by keyboard, as a person may.
const type = (text) => ask('xdotool', ['type', '--delay', '20', text])
const press = (key) => ask('xdotool', ['key', key])

/**
 * One sitting with the example team: unlock, see the first room, lock. Whether the vault is open shows in its database,
 * which the vault process holds; a lock must end that process and start another.
 * @param {Awaited<ReturnType<import('./packed-app.mjs').startPackedApp>>} app started with --example
 * @param {string} home of the account it runs in
 */
export async function openTheExample(app, home, picture) {
  const isOpen = () => app.vaults().some((vault) => vault.openFiles.some((file) => file.endsWith('/programme.db')))
  await app.without(() => (teamIn(home) ? undefined : 'The packed app did not make its example team.'))
  const [{ passphrase }] = teamIn(home)
  // Keys pressed before the field is there are lost: then once more.
  for (let tries = 0; tries < 5 && !isOpen(); tries += 1) {
    await settle()
    press('ctrl+a')
    type(passphrase)
    press('Return')
    await settle()
  }
  await app.without(() => (isOpen() ? undefined : 'The example team of the packed app could not be unlocked.'))
  await settle()
  picture('unlocked')

  const before = app.vaults().map((vault) => vault.pid)
  press('ctrl+l')
  await app.without(() => {
    const now = app.vaults().map((vault) => vault.pid)
    return now.length === 1 && !before.includes(now[0]) ? undefined : 'Ctrl+L did not put a new vault process in the place of the old.'
  })
  await app.without(() => (isOpen() ? 'After Ctrl+L the vault is open.' : undefined))
  await settle()
  picture('locked')
}

/** The team that the unlock screen offers, from the note beside its vault (electron/example/example-vaults.ts). */
function teamIn(home) {
  const settings = path.join(home, '.config')
  const profiles = fs.existsSync(settings) ? fs.readdirSync(settings) : []
  const note = profiles.map((profile) => path.join(settings, profile, 'example/example.json')).find((file) => fs.existsSync(file))
  return note && JSON.parse(fs.readFileSync(note, 'utf8'))
}

/** Screens fade in, and a field takes the keys only once it is there. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 2000))
