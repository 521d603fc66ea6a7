import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { laptopClock } from '#electron/vault/clock.ts'
import { deriveFromPassphrase, floorKdf } from '#electron/vault/kdf.ts'
import { openKeyring } from '#electron/vault/keyring.ts'
import { ok } from '#shared/kernel/result.ts'

const place = mkdtempSync(join(tmpdir(), 'kitestring-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const none = () => ok()
const keyring = openKeyring({ clock: laptopClock, derive: deriveFromPassphrase, migrate: { programme: none, private: none, supervision: none } })
const bytes = (t: string) => Buffer.from(t)

test('a vault is made, locked and opened again', async () => {
  const folder = join(place, 'a')
  const made = await keyring.createVault({ folder, shortName: 'marta', roles: ['lead', 'facilitator'], passphrase: bytes('correct horse battery staple'), kdf: floorKdf })
  if (!made.ok) throw new Error(made.error)
  made.value.session.programme.exec('CREATE TABLE x (a)')
  const added = await made.value.session.addMember({ shortName: 'sam', roles: ['supervisor'], passphrase: bytes('another long passphrase') })
  expect(added.ok).toBe(true)
  expect(made.value.session.close()).toEqual(ok())
  const sam = await keyring.unlock({ folder, shortName: ' SAM', passphrase: bytes('another long passphrase') })
  if (!sam.ok) throw new Error(sam.error)
  expect(sam.value.roles()).toEqual(['supervisor'])
  expect((await sam.value.openOwn('supervision')).ok).toBe(true)
  expect((await sam.value.openOwn('private')).ok).toBe(true)
  expect(sam.value.notices()).toEqual([])
  sam.value.close()
  const marta = await keyring.unlock({ folder, shortName: 'marta', passphrase: bytes('correct horse battery staple') })
  if (!marta.ok) throw new Error(marta.error)
  expect(marta.value.notices()).toEqual([])
  expect(await marta.value.removeMember(sam.value.memberId)).toEqual(ok())
  marta.value.programme.exec('CREATE TABLE y (a)')
  marta.value.close()
  expect((await keyring.unlock({ folder, shortName: 'sam', passphrase: bytes('another long passphrase') }))).toEqual({ ok: false, error: 'WrongPassphrase' })
  const back = await keyring.recover({ folder, shortName: 'Marta', code: Buffer.from((await import('#electron/vault/recovery-code.ts')).writeRecoveryCode(made.value.code).join(' ').toLowerCase()), newPassphrase: bytes('a third long passphrase') })
  if (!back.ok) throw new Error(back.error)
  expect(back.value.programme.get('select count(*) n from y', [])).toEqual({ n: 0 })
  back.value.close()
})
