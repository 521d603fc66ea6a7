import { ask } from '../set-up/programs.mjs'

// The lead of the example team, whom its unlock screen offers first (electron/example/example-team.ts).
const passphrase = 'paper lantern on the sill'

// A packed app refuses debuggers, so no test driver can hold it: it is worked by keyboard, as a person may.
const type = (text) => ask('xdotool', ['type', '--delay', '20', text])
const press = (key) => ask('xdotool', ['key', key])

/**
 * One sitting with the example team: unlock, see the first room, lock. Whether the vault is open shows in its database,
 * which the vault process holds; a lock must end that process and start another.
 * @param {Awaited<ReturnType<import('./packed-app.mjs').startPackedApp>>} app
 */
export async function openTheExample(app, picture) {
  const isOpen = () => app.vaults().some((vault) => vault.openFiles.some((file) => file.endsWith('/programme.db')))
  await settle()
  type(passphrase)
  press('Return')
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

/** Screens fade in, and a field takes the keys only once it is there. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 2000))
