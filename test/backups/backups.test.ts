import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToRemove } from '#shared/backups/keep.rules.ts'
import { BackupName } from '#electron/backups/backup-name.ts'
import { openLaptop, passphrase, quiet, secret } from '#test/support/laptop.ts'

async function laptopWithBackup() {
  const laptop = openLaptop()
  await laptop.create()
  const drive = join(laptop.folder, 'drive')
  mkdirSync(drive)
  await laptop.backups.useFolder({ folder: laptop.chosen(drive, 'folder') }, quiet)
  const { programme } = laptop.holder.opened()
  programme.transaction('test', () => programme.features.places.add({ name: 'Day centre', kind: 'day-centre' }))
  const made = await laptop.backups.make({}, quiet)
  if (!made.ok) throw new Error(made.error)
  return { laptop, drive, file: join(drive, made.value.name) }
}

test('a backup opens on a new laptop with a passphrase, with everything in it and another device', async () => {
  const { laptop, file } = await laptopWithBackup()
  const other = openLaptop()

  expect(await other.backups.inspect({ file: other.chosen(file, 'read') }, quiet)).toMatchObject({ ok: true, value: { madeAt: laptop.clock.at } })
  const restored = await other.backups.restore(
    { file: other.chosen(file, 'read'), folder: other.chosen(other.folder, 'folder'), shortName: 'leila', passphrase: secret(passphrase) },
    quiet,
  )
  expect(restored).toEqual({ ok: true, value: undefined })
  expect(await other.unlock()).toMatchObject({ ok: true, value: { name: 'Leïla B.', teamName: 'Team' } })
  const { programme } = other.holder.opened()
  expect(programme.features.places.list({})).toMatchObject({ ok: true, value: [{ name: 'Day centre' }] })

  const devices = [laptop, other].map(({ holder }) => {
    const { session, programme } = holder.opened()
    programme.transaction('test', () => programme.features.places.add({ name: 'Clinic', kind: 'mobile-clinic' }))
    return session.programme.get('SELECT device FROM change_log ORDER BY hlc DESC LIMIT 1', [])?.['device']
  })
  expect(devices[0]).not.toBe(devices[1])
})

test('the state says what would be lost, and nothing once a backup is made', async () => {
  const { laptop } = await laptopWithBackup()
  expect(laptop.backups.state({})).toMatchObject({ ok: true, value: { changesSince: 0, overdue: false, files: [{}] } })
  const { programme } = laptop.holder.opened()
  programme.transaction('test', () => programme.features.places.add({ name: 'Clinic', kind: 'mobile-clinic' }))
  laptop.clock.at += 8 * 86_400_000
  expect(laptop.backups.state({})).toMatchObject({ ok: true, value: { changesSince: 1, overdue: true } })
  expect(await laptop.makeBackupIfDue()).toBe(true)
  expect(await laptop.makeBackupIfDue()).toBe(false)
  expect(laptop.backups.state({})).toMatchObject({ ok: true, value: { changesSince: 0, overdue: false, files: [{}, {}] } })
})

test('an empty folder is filled and not replaced, since it may be the root of a stick, and nothing is written beside it', async () => {
  const { file } = await laptopWithBackup()
  const other = openLaptop()
  const stick = join(other.folder, 'stick')
  mkdirSync(stick)
  const { ino } = statSync(stick)
  const restore = () => other.backups.restore({ file: other.chosen(file, 'read'), folder: other.chosen(stick, 'folder'), shortName: 'leila', passphrase: secret(passphrase) }, quiet)
  expect(await restore()).toEqual({ ok: true, value: undefined })
  expect(statSync(stick).ino).toBe(ino)
  expect(readdirSync(other.folder)).toEqual(['stick'])
  expect(readdirSync(stick)).toContain('vault.json')
  expect(readdirSync(stick).filter((name) => name.startsWith('.'))).toEqual([])
  expect(await other.unlock()).toMatchObject({ ok: true })
  other.lock()

  const before = readdirSync(stick)
  expect(await restore()).toEqual({ ok: true, value: undefined })
  expect(readdirSync(stick).toSorted()).toEqual([...before, 'Kitestring.vault'].toSorted())
})

test('a wrong passphrase restores nothing', async () => {
  const { file } = await laptopWithBackup()
  const other = openLaptop()
  const restored = await other.backups.restore(
    { file: other.chosen(file, 'read'), folder: other.chosen(other.folder, 'folder'), shortName: 'leila', passphrase: secret('something else entirely') },
    quiet,
  )
  expect(restored).toEqual({ ok: false, error: 'WrongPassphrase' })
  expect(readdirSync(other.folder)).toEqual([])
})

test('a backup is no place to guess a passphrase: wrong tries there and at the door are counted together', async () => {
  const { file } = await laptopWithBackup()
  const other = openLaptop()
  const restore = (typed: string) =>
    other.backups.restore({ file: other.chosen(file, 'read'), folder: other.chosen(other.folder, 'folder'), shortName: 'leila', passphrase: secret(typed) }, quiet)
  for (const guess of ['first guess of many', 'second guess of many', 'third guess of many']) {
    expect(await restore(guess)).toEqual({ ok: false, error: 'WrongPassphrase' })
  }
  expect(await restore(passphrase)).toEqual({ ok: false, error: 'WaitAMoment' })
  other.holder.use(other.vaultFolder)
  expect(await other.unlock()).toEqual({ ok: false, error: 'WaitAMoment' })
  other.clock.at += 2_000
  expect(await restore(passphrase)).toEqual({ ok: true, value: undefined })
})

test('a backup cut short or changed anywhere is refused before anything is restored', async () => {
  const { file, laptop } = await laptopWithBackup()
  const whole = readFileSync(file)
  const broken = join(laptop.folder, 'broken.kitestring-backup')
  const look = () => laptop.backups.inspect({ file: laptop.chosen(broken, 'read') }, quiet)
  for (let length = 0; length < whole.length; length += 4096) {
    writeFileSync(broken, whole)
    truncateSync(broken, length)
    expect(await look()).toMatchObject({ ok: false })
  }
  for (let change = 0; change < 200; change += 1) {
    const bytes = Buffer.from(whole)
    const at = (change * 7919) % bytes.length
    bytes[at]! ^= 1 << change % 8
    writeFileSync(broken, bytes)
    const seen = await look()
    // Some bytes of a zip carry nothing: dates, permissions. Any other change must be seen.
    if (seen.ok) expect(seen).toEqual(await laptop.backups.inspect({ file: laptop.chosen(file, 'read') }, quiet))
  }
  writeFileSync(broken, 'not a backup at all')
  expect(await look()).toEqual({ ok: false, error: 'NotABackup' })
}, 60_000)

test('backups never go into the vault itself, nor where nothing may be written', async () => {
  const laptop = openLaptop()
  await laptop.create()
  const inside = join(laptop.vaultFolder, 'files')
  mkdirSync(inside, { recursive: true })
  expect(await laptop.backups.useFolder({ folder: laptop.chosen(inside, 'folder') }, quiet)).toEqual({ ok: false, error: 'BesideTheVault' })
  expect(await laptop.backups.make({}, quiet)).toEqual({ ok: false, error: 'NoFolder' })
})

test('nothing is left in the vault folder after a backup', async () => {
  const { laptop } = await laptopWithBackup()
  expect(readdirSync(laptop.vaultFolder).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a name tells when a backup was made, and nothing else', () => {
  const madeAt = Date.UTC(2027, 3, 14, 18, 10, 5)
  expect(BackupName.write(madeAt)).toBe('kitestring-20270414-181005.kitestring-backup')
  expect(BackupName.read(BackupName.write(madeAt))).toBe(madeAt)
  expect(BackupName.read('holiday.jpg')).toBeUndefined()
})

test('the newest seven are kept, and the last of each month for a year', () => {
  const now = Date.UTC(2027, 3, 14)
  const day = 86_400_000
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 120 }), (ages) => {
      const files = ages.map((age) => ({ name: `${age}`, madeAt: now - age * day }))
      const gone = new Set(backupsToRemove(files, now))
      const kept = files.filter((file) => !gone.has(file))
      const newest = files.toSorted((one, other) => other.madeAt - one.madeAt).slice(0, 7)
      expect(newest.filter((file) => now - file.madeAt < 365 * day).every((file) => kept.includes(file))).toBe(true)
      expect(kept.every((file) => now - file.madeAt <= 366 * day)).toBe(true)
      expect(kept.length).toBeLessThanOrEqual(7 + 13)
    }),
  )
})
