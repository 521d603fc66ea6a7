import { err, ok, type Result } from '#shared/kernel/result.ts'
import { changeBook, withSlots } from './held-slots.ts'
import { programmeOf, save, type HeldVault, type SaveError } from './held-vault.ts'
import { longEnough } from './passphrase.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { readBook, tagsOf } from './slot-book.ts'
import { lockSlot, passphraseKey, recoveryKey, type SlotKey, type SlotKind } from './slots.ts'

export type SecretError = SaveError | 'WrongPassphrase' | 'PassphraseTooShort' | 'KdfBounds' | 'VaultLocked' | 'VaultDamaged'

/** Changes the member's passphrase. The seed stays, so no data is touched; the old slot goes from both generations. */
export async function changePassphrase(held: HeldVault, typed: { readonly current: Uint8Array; readonly next: Uint8Array }): Promise<Result<void, SecretError>> {
  if (!longEnough(typed.next)) return err('PassphraseTooShort')
  const shortName = await provenShortName(held, typed.current)
  if (!shortName.ok) return shortName
  const next = await passphraseKey(held.header, { shortName: shortName.value, passphrase: typed.next }, held.ports.derive)
  return next.ok ? replaceSlot(held, 'passphrase', next.value) : next
}

/** A new recovery code for this member; the one before is worth nothing from now on. The caller zeroes it. */
export async function renewRecoveryCode(held: HeldVault, passphrase: Uint8Array): Promise<Result<Buffer, SecretError>> {
  const proven = await provenShortName(held, passphrase)
  if (!proven.ok) return proven
  const code = newRecoveryCode()
  const replaced = replaceSlot(held, 'recovery', recoveryKey(held.header.vault, code))
  return replaced.ok ? ok(code) : replaced
}

/** The member's short name, once their passphrase has been typed again. */
export async function provenShortName(held: HeldVault, passphrase: Uint8Array): Promise<Result<string, SecretError>> {
  const own = readBook(programmeOf(held).db).members[held.me.member]
  if (!own) return err('VaultDamaged')
  const typed = await passphraseKey(held.header, { shortName: own.shortName, passphrase }, held.ports.derive)
  if (!typed.ok) return typed
  typed.value.key.fill(0)
  return typed.value.tag === own.passphrase ? ok(own.shortName) : err('WrongPassphrase')
}

function replaceSlot(held: HeldVault, kind: SlotKind, key: SlotKey): Result<void, SecretError> {
  try {
    if (held.closed) return err('VaultLocked')
    const book = readBook(programmeOf(held).db)
    const own = book.members[held.me.member]
    if (!own) return err('VaultDamaged')
    const out = tagsOf(book, held.me.member, kind)
    const { lists, book: next } = withSlots(held, book, [{ kind, out, add: [lockSlot(key, held.me)] }])
    const saved = save(held, lists, 'both')
    if (saved.ok) changeBook(held, () => ({ ...next, members: { ...next.members, [held.me.member]: { ...own, [kind]: key.tag } } }))
    return saved
  } finally {
    key.key.fill(0)
  }
}
