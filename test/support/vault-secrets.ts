import { readLog } from '#electron/vault/membership-log.ts'
import { openGrant } from '#electron/vault/grants.ts'
import { openingKey } from '#electron/vault/identity.ts'
import { deriveFromPassphrase } from '#electron/vault/kdf.ts'
import { openSlot, passphraseKey } from '#electron/vault/slots.ts'
import { headerIn, must, utf8 } from './team-vault.ts'

/**
 * What a member's passphrase leads to, worked out from `vault.json` alone: the seed and the key of every file that
 * was granted to them. Touches no database, so the vault may be open elsewhere.
 */
async function secretsIn(folder: string, who: { readonly shortName: string; readonly passphrase: string }) {
  const header = headerIn(folder)
  const lock = must(await passphraseKey(header, { ...who, passphrase: utf8(who.passphrase) }, deriveFromPassphrase))
  const opened = openSlot(header.slots, lock)
  if (!opened) throw new Error('the passphrase opens no slot')
  const team = must(readLog(header.log, header.vault))
  const opener = await openingKey(opened.seed, header.vault)
  const keys = new Map<string, Buffer>()
  for (const grant of header.grants.filter(({ to }) => to === opened.member)) {
    const key = await openGrant(header.vault, grant, opener, team)
    if (!key) throw new Error('a grant of this member does not open')
    keys.set(`${team.files.get(grant.file)!.kind}, epoch ${grant.epoch}`, key)
  }
  return { seed: opened.seed, slotKey: lock.key, keys }
}

/** Every secret of a member, and a beginning of what was typed, in every form it could be left in. */
export async function secretForms(folder: string, who: { readonly shortName: string; readonly passphrase: string }, typed: string) {
  const { seed, slotKey, keys } = await secretsIn(folder, who)
  const raw = new Map([['seed', seed], ['key of the slot', slotKey], ...keys])
  return new Map([
    ['typed, UTF-8', Buffer.from(typed, 'utf8')],
    ['typed, UTF-16', Buffer.from(typed, 'utf16le')],
    ...[...raw].flatMap(([name, key]): [string, Buffer][] => [
      [name, key],
      [`${name}, hexadecimal`, Buffer.from(key.toString('hex'), 'utf8')],
      [`${name}, base64`, Buffer.from(key.toString('base64url').slice(0, -1), 'utf8')],
    ]),
  ])
}
