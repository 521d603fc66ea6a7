import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deriveFromPassphrase, floorKdf, standardKdf } from '#electron/vault/kdf.ts'
import { writeRecoveryCode } from '#electron/vault/recovery-code.ts'
import { err } from '#shared/kernel/result.ts'
import { copyOf, headerIn, makeTeamVault, must, opened, secretOf, team, temporaryPlace, testKeyring, utf8 } from '../support/team-vault.ts'

const { place, clear } = temporaryPlace()
afterAll(clear)
const original = join(place, 'team')
let made: Awaited<ReturnType<typeof makeTeamVault>>
beforeAll(async () => {
  made = await makeTeamVault(original)
})
let copies = 0
const copy = () => copyOf(original, join(place, `copy-${copies++}`))
const keyring = testKeyring()

describe('creating', () => {
  test('at full strength, a vault is made, locked and opened again', async () => {
    const folder = join(place, 'strong')
    const wanted = { folder, ...secretOf('marta'), roles: team.marta.roles }
    must(must(await keyring.createVault(wanted)).session.close())
    expect(headerIn(folder).kdf).toEqual(standardKdf)
    const session = await opened(keyring, folder, 'marta')
    expect([session.roles(), session.notices()]).toEqual([['lead', 'facilitator'], []])
    must(session.close())
  })

  test('asks for a lead, a long passphrase, a short name and a folder of its own', async () => {
    const wanted = { folder: join(place, 'refused'), ...secretOf('marta'), roles: team.marta.roles, kdf: floorKdf }
    expect(await keyring.createVault({ ...wanted, roles: ['facilitator'] })).toEqual(err('LeadFirst'))
    expect(await keyring.createVault({ ...wanted, passphrase: utf8('fourteen chars') })).toEqual(err('PassphraseTooShort'))
    expect(await keyring.createVault({ ...wanted, shortName: '  ' })).toEqual(err('ShortNameInvalid'))
    expect(await keyring.createVault({ ...wanted, folder: original })).toEqual(err('FolderInUse'))
    expect(await keyring.createVault({ ...wanted, kdf: { ...floorKdf, m: 1024 } })).toEqual(err('KdfBounds'))
    expect(readdirSync(place).filter((name) => name.includes('refused'))).toEqual([])
  })
})

describe('unlocking', () => {
  test('a wrong passphrase and an unknown name are the same answer, at one derivation each', async () => {
    const tries = [
      { shortName: 'marta', passphrase: utf8('not the passphrase at all') },
      { shortName: 'nobody', passphrase: utf8('not the passphrase at all') },
      { shortName: 'nobody', passphrase: utf8(team.marta.passphrase) },
      { shortName: 'jo', passphrase: utf8(team.marta.passphrase) },
      { shortName: 'marta', passphrase: utf8('') },
      { shortName: '', passphrase: utf8('x'.repeat(10_000)) },
      { shortName: 'marta', passphrase: utf8(`${team.marta.passphrase} `) },
    ]
    for (const typed of tries) {
      const counting = testKeyring()
      expect(await counting.unlock({ folder: original, ...typed })).toEqual(err('WrongPassphrase'))
      expect(counting.derivations()).toBe(1)
    }
    must((await opened(keyring, original, 'marta')).close())
  })

  test('composed and decomposed letters, emoji and capitals in the short name are the same key', async () => {
    const folder = copy()
    const session = await opened(keyring, folder, 'marta')
    must(await session.addMember({ shortName: 'Zoë', roles: ['facilitator'], passphrase: utf8('café 👩🏽‍🎨 à l’heure bleue') }))
    must(session.close())
    for (const [shortName, passphrase] of [
      ['ZOË', 'café 👩🏽‍🎨 à l’heure bleue'.normalize('NFD')],
      ['zoë'.normalize('NFD'), 'café 👩🏽‍🎨 à l’heure bleue'.normalize('NFC')],
    ] as const) {
      must(must(await keyring.unlock({ folder, shortName, passphrase: utf8(passphrase) })).close())
    }
  })

  test('while one session is open a second is told, and closing lets it in', async () => {
    const folder = copy()
    const first = await opened(keyring, folder, 'marta')
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('VaultBusy'))
    must(first.close())
    must(first.close())
    must((await opened(keyring, folder, 'jo')).close())
  })

  test('a closed vault is whole on its own: no write-ahead log is left', async () => {
    const folder = copy()
    const session = await opened(keyring, folder, 'marta')
    session.programme.run`INSERT INTO programme VALUES ('later')`
    expect(readdirSync(folder)).toContain('programme.db-wal')
    must(session.close())
    expect(readdirSync(folder).filter((name) => /-wal|-shm|-journal|\.tmp|\.next/.test(name))).toEqual([])
    expect(await session.openOwn('private')).toEqual(err('VaultLocked'))
  })
})

describe('secrets of one member', () => {
  test('a changed passphrase opens, and the old one is dead in both generations', async () => {
    const folder = copy()
    const session = await opened(keyring, folder, 'jo')
    expect(await session.changePassphrase({ current: utf8('a wrong passphrase here'), next: utf8('the new passphrase of jo') })).toEqual(err('WrongPassphrase'))
    must(await session.changePassphrase({ current: utf8(team.jo.passphrase), next: utf8('the new passphrase of jo') }))
    expect(headerIn(folder)).toEqual(headerIn(folder, 'vault.json.prev'))
    must(session.close())
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('WrongPassphrase'))
    rmSync(join(folder, 'vault.json'))
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('WrongPassphrase'))
    const again = must(await keyring.unlock({ folder, shortName: 'jo', passphrase: utf8('the new passphrase of jo') }))
    expect(again.notices()).toContainEqual({ kind: 'PreviousGeneration' })
    must(again.close())
  })

  test('a recovery code sets a new passphrase for its owner, and the others are told', async () => {
    const folder = copy()
    const code = utf8(writeRecoveryCode(made.codes.jo).join(' ').toLowerCase())
    const typed = { folder, shortName: 'jo', code, newPassphrase: utf8('found again in the drawer') }
    expect(await keyring.recover({ ...typed, shortName: 'marta' })).toEqual(err('WrongCode'))
    expect(await keyring.recover({ ...typed, code: utf8('7QX2-7QX2') })).toEqual(err('WrongCode'))
    const session = must(await keyring.recover(typed))
    expect(session.memberId).toBe(made.ids.jo)
    must(session.close())
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('WrongPassphrase'))
    must(must(await keyring.unlock({ folder, shortName: 'jo', passphrase: typed.newPassphrase })).close())
    const marta = await opened(keyring, folder, 'marta')
    expect(marta.notices()).toEqual([{ kind: 'RecoveryUsed', member: made.ids.jo, on: '2027-04-14' }])
    must(marta.close())
  })

  test('a renewed code replaces the one before', async () => {
    const folder = copy()
    const session = await opened(keyring, folder, 'ines')
    expect(await session.renewRecoveryCode(utf8('not her passphrase'))).toEqual(err('WrongPassphrase'))
    const fresh = must(await session.renewRecoveryCode(utf8(team.ines.passphrase)))
    must(session.close())
    const typed = { folder, shortName: 'inès', newPassphrase: utf8('une autre phrase longue') }
    const codeOf = (code: Uint8Array) => utf8(writeRecoveryCode(code).join('-'))
    expect(await keyring.recover({ ...typed, code: codeOf(made.codes.ines) })).toEqual(err('WrongCode'))
    must(must(await keyring.recover({ ...typed, code: codeOf(fresh) })).close())
  })
})

describe('members', () => {
  test('a removed member no longer unlocks, and the programme stays with those who remain', async () => {
    const folder = copy()
    const before = readFileSync(join(folder, 'programme.db'))
    const session = await opened(keyring, folder, 'marta')
    const { programme } = session
    must(await session.removeMember(made.ids.jo))
    programme.run`INSERT INTO programme VALUES ('after jo')`
    must(session.close())
    expect(readFileSync(join(folder, 'programme.db')).subarray(0, 4096)).not.toEqual(before.subarray(0, 4096))
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('WrongPassphrase'))
    for (const file of ['vault.json', 'vault.json.prev']) {
      const { grants, log } = headerIn(folder, file)
      const programme = log.find((entry) => entry.type === 'grant' && entry.kind === 'programme')
      const left = grants.filter((grant) => programme?.type === 'grant' && grant.file === programme.file)
      expect(left.every(({ epoch }) => epoch === 2)).toBe(true)
      expect(new Set(left.map(({ to }) => to))).toEqual(new Set([made.ids.marta, made.ids.ines, made.ids.sam]))
    }
    const ines = await opened(keyring, folder, 'ines')
    expect(ines.programme.get('SELECT count(*) AS n FROM programme', [])).toEqual({ n: 2 })
    must(ines.close())
  })

  test('who leaves is gone at once, and the lead is asked for a new key', async () => {
    const folder = copy()
    const jo = await opened(keyring, folder, 'jo')
    must(await jo.leave())
    must(jo.close())
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('WrongPassphrase'))
    const marta = await opened(keyring, folder, 'marta')
    expect(marta.notices()).toEqual([{ kind: 'RotationDue' }])
    must(await marta.rotate())
    must(marta.close())
    const again = await opened(keyring, folder, 'marta')
    expect(again.notices()).toEqual([])
    must(again.close())
  })

  test('a second supervisor needs a supervisor at the table, and a short name is taken once', async () => {
    const folder = copy()
    const marta = await opened(keyring, folder, 'marta')
    const wanted = { shortName: 'noor', roles: ['supervisor'], passphrase: utf8('noor brings a passphrase') } as const
    expect(await marta.addMember({ ...wanted, shortName: 'JO' })).toEqual(err('ShortNameTaken'))
    expect(await marta.addMember(wanted)).toEqual(err('NeedsSupervisor'))
    expect(await marta.addMember({ ...wanted, witness: secretOf('jo') })).toEqual(err('NeedsSupervisor'))
    expect(await marta.addMember({ ...wanted, witness: { ...secretOf('sam'), passphrase: utf8('wrong') } })).toEqual(err('WrongPassphrase'))
    must(await marta.addMember({ ...wanted, witness: secretOf('sam') }))
    expect(await marta.changeRoles({ member: made.ids.sam, roles: ['lead', 'supervisor'] })).toEqual(err('LeadAndSupervisor'))
    expect(await marta.changeRoles({ member: made.ids.sam, roles: ['lead'] })).toEqual(err('LeadAndSupervisor'))
    must(marta.close())
  })

  test('without a lead, two facilitators together appoint one', async () => {
    const folder = copy()
    const marta = await opened(keyring, folder, 'marta')
    must(await marta.leave())
    must(marta.close())
    const jo = await opened(keyring, folder, 'jo')
    const change = { member: made.ids.jo, roles: ['lead', 'facilitator'] } as const
    expect(await jo.changeRoles(change)).toEqual(err('NeedsTwoFacilitators'))
    expect(await jo.changeRoles({ ...change, witness: secretOf('sam') })).toEqual(err('NeedsTwoFacilitators'))
    must(await jo.changeRoles({ ...change, witness: secretOf('ines') }))
    expect(jo.roles()).toEqual(['lead', 'facilitator'])
    must(jo.close())
  })

  test('a whole team fits, and the file does not count it', async () => {
    const folder = join(place, 'large')
    const { session } = must(await keyring.createVault({ folder, ...secretOf('marta'), roles: team.marta.roles, kdf: floorKdf }))
    expect([headerIn(folder).slots.length, headerIn(folder).recovery.length]).toEqual([16, 16])
    for (let n = 0; n < 16; n += 1) {
      must(await session.addMember({ shortName: `member ${n}`, roles: ['facilitator'], passphrase: utf8(`the passphrase of member ${n}`) }))
    }
    expect([headerIn(folder).slots.length, headerIn(folder).recovery.length]).toEqual([32, 32])
    must(session.close())
    for (const n of [0, 15]) {
      must(must(await keyring.unlock({ folder, shortName: `member ${n}`, passphrase: utf8(`the passphrase of member ${n}`) })).close())
    }
  })
})

describe('what a copy of the folder tells', () => {
  test('no short name, passphrase or text stands in it in clear, in any of three encodings', async () => {
    const marks: string[] = Object.values(team).flatMap(({ shortName, passphrase }) => [passphrase, ...(shortName.length > 3 ? [shortName] : [])])
    marks.push('seen by the team', 'only sam', 'only marta')
    for (const name of readdirSync(original)) {
      const bytes = readFileSync(join(original, name))
      for (const mark of marks) {
        for (const encoded of [utf8(mark), Buffer.from(mark, 'utf16le'), utf8(utf8(mark).toString('base64url').slice(0, -2))]) {
          expect(bytes.includes(encoded), `${mark} in ${name}`).toBe(false)
        }
      }
    }
  })

  test('an older programme put back is noticed, and only the member can take it as right', async () => {
    const folder = copy()
    const old = readFileSync(join(folder, 'programme.db'))
    const session = await opened(keyring, folder, 'marta')
    session.programme.transaction(() => session.programme.run`INSERT INTO programme VALUES ('newer')`)
    must(session.close())
    writeFileSync(join(folder, 'programme.db'), old)
    for (const accept of [false, true]) {
      const again = await opened(keyring, folder, 'marta')
      expect(again.notices()).toEqual([{ kind: 'OlderCopy', lastSeen: '2027-04-14' }])
      if (accept) must(await again.accept())
      must(again.close())
    }
    const quiet = await opened(keyring, folder, 'marta')
    expect(quiet.notices()).toEqual([])
    must(quiet.close())
  })

  test('an older file of one’s own put back is noticed when it is opened', async () => {
    const folder = copy()
    const file = join(folder, readdirSync(folder).find((name) => name.startsWith('supervision'))!)
    const old = readFileSync(file)
    const sam = await opened(keyring, folder, 'sam')
    const own = must(await sam.openOwn('supervision'))
    own.transaction(() => own.run`INSERT INTO supervision VALUES ('newer')`)
    sam.closeOwn('supervision')
    must(sam.close())
    writeFileSync(file, old)
    const again = await opened(keyring, folder, 'sam')
    expect(again.notices()).toEqual([])
    must(await again.openOwn('supervision'))
    expect(again.notices()).toEqual([{ kind: 'OlderCopy', lastSeen: '2027-04-14' }])
    must(again.close())
  })

  test('a file of another member, or of another vault, in the place of one’s own is refused', async () => {
    const folder = copy()
    const elsewhere = join(place, 'elsewhere')
    must(must(await keyring.createVault({ folder: elsewhere, ...secretOf('marta'), roles: team.marta.roles, kdf: floorKdf })).session.close())
    const session = await opened(keyring, folder, 'jo')
    const own = session.files().find(({ kind, owner }) => kind === 'private' && owner === made.ids.jo)!
    const other = session.files().find(({ kind, owner }) => kind === 'private' && owner === made.ids.ines)!
    copyFileSync(join(folder, other.name), join(folder, own.name))
    expect(await session.openOwn('private')).toEqual(err('VaultDamaged'))
    must(session.close())
    copyFileSync(join(elsewhere, 'programme.db'), join(folder, 'programme.db'))
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('VaultDamaged'))
    copyFileSync(join(elsewhere, 'vault.json'), join(folder, 'vault.json'))
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('WrongPassphrase'))
  })

  test('an older vault.json beside a newer programme is noticed', async () => {
    const folder = copy()
    const old = readFileSync(join(folder, 'vault.json'))
    for (let round = 0; round < 2; round += 1) {
      const session = await opened(keyring, folder, 'marta')
      must(await session.changeRoles({ member: made.ids.jo, roles: round === 0 ? ['facilitator', 'lead'] : ['facilitator'] }))
      must(session.close())
    }
    writeFileSync(join(folder, 'vault.json'), old)
    const again = await opened(keyring, folder, 'marta')
    expect(again.notices().map(({ kind }) => kind)).toEqual(['OlderCopy'])
    must(again.close())
  })
})

test('key derivation refuses what lies outside its bounds before it takes any memory', async () => {
  for (const change of [{ m: 65_535 }, { m: 4_194_304 }, { t: 0 }, { t: 11 }, { p: 0 }, { p: 9 }, { m: Number.NaN }]) {
    expect(await deriveFromPassphrase(utf8('x'), Buffer.alloc(16), { ...floorKdf, ...change })).toEqual(err('KdfBounds'))
  }
  expect(await deriveFromPassphrase(utf8('x'), Buffer.alloc(15), floorKdf)).toEqual(err('KdfBounds'))
})

