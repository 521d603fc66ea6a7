import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toBase64Url } from '#electron/vault/encoding.ts'
import { parseHeader, writeHeader } from '#electron/vault/header.ts'
import { publicKeysOf, type Signer } from '#electron/vault/identity.ts'
import { deriveFromPassphrase } from '#electron/vault/kdf.ts'
import type { LogEntry } from '#electron/vault/log-entry.ts'
import { emptyLog, readLog, sealEntry, type Draft } from '#electron/vault/membership-log.ts'
import { openSlot, passphraseKey } from '#electron/vault/slots.ts'
import type { Team } from '#electron/vault/team.ts'
import type { Role } from '#shared/kernel/roles.ts'
import { err } from '#shared/kernel/result.ts'
import { copyOf, headerIn, makeTeamVault, must, opened, secretOf, temporaryPlace, testKeyring, utf8 } from '../support/team-vault.ts'

const vault = randomUUID()
const person = (): Signer => ({ id: toBase64Url(randomBytes(16)), seed: randomBytes(32) })
const memberOf = ({ id, seed }: Signer) => ({ id, ...publicKeysOf(seed, vault) })
const add = (who: Signer, ...roles: Role[]): Draft => ({ type: 'add', member: memberOf(who), roles })
const give = (who: Signer, ...roles: Role[]): Draft => ({ type: 'role', subject: who.id, roles })

/** A log that is written line by line, as the rules allow. */
function writing() {
  let state: Team = emptyLog(vault)
  const log: LogEntry[] = []
  const tried = (draft: Draft, by: Signer, witness?: Signer) => sealEntry(state, vault, draft, '2027-04-14', by, witness)
  const refusal = (draft: Draft, by: Signer, witness?: Signer) => {
    const outcome = tried(draft, by, witness)
    return outcome.ok ? 'allowed' : outcome.error
  }
  const write = (draft: Draft, by: Signer, witness?: Signer) => {
    const next = must(tried(draft, by, witness))
    state = next.team
    log.push(next.entry)
    return next.entry
  }
  return { refusal, write, log, state: () => state }
}

/** A lead, two facilitators and a supervisor. */
function started() {
  const [lead, one, two, sup] = [person(), person(), person(), person()] as const
  const book = writing()
  book.write({ type: 'genesis', member: memberOf(lead), roles: ['lead'] }, lead)
  book.write(add(one, 'facilitator'), lead)
  book.write(add(two, 'facilitator'), lead)
  book.write(add(sup, 'supervisor'), lead)
  return { ...book, lead, one, two, sup }
}

describe('who may appoint whom', () => {
  test('the founder leads, and there is one founder', () => {
    const [a, b] = [person(), person()]
    const { refusal, write } = writing()
    expect(refusal({ type: 'genesis', member: memberOf(a), roles: ['facilitator'] }, a)).toBe('NotAllowed')
    expect(refusal({ type: 'genesis', member: memberOf(a), roles: ['lead'] }, b)).toBe('NotAllowed')
    write({ type: 'genesis', member: memberOf(a), roles: ['lead', 'facilitator'] }, a)
    expect(refusal({ type: 'genesis', member: memberOf(b), roles: ['lead'] }, b)).toBe('NotAllowed')
  })

  test('the only lead leaves only when two facilitators are left, one of whom may lead', () => {
    const { refusal, write, lead, one, two, sup } = started()
    expect(refusal({ type: 'leave' }, lead)).toBe('allowed')
    write({ type: 'leave' }, two)
    expect(refusal({ type: 'leave' }, lead)).toBe('LastLead')
    expect(refusal({ type: 'leave' }, sup)).toBe('allowed')
    write(give(sup, 'supervisor', 'facilitator'), lead)
    expect(refusal({ type: 'leave' }, lead)).toBe('allowed')
    write({ type: 'remove', subject: one.id }, lead)
    const other = person()
    write(add(other, 'facilitator', 'supervisor'), lead, sup)
    expect(refusal({ type: 'leave' }, lead)).toBe('LastLead')
    write(give(other, 'facilitator'), lead)
    expect(refusal({ type: 'leave' }, lead)).toBe('LastLead')
    write(add(person(), 'lead'), lead)
    expect(refusal({ type: 'leave' }, lead)).toBe('allowed')
  })

  test('a lead adds members; nobody else adds a facilitator or a lead', () => {
    const { refusal, lead, one, sup } = started()
    expect(refusal(add(person(), 'facilitator'), lead)).toBe('allowed')
    for (const by of [one, sup, person()]) {
      expect(refusal(add(person(), 'facilitator'), by)).toBe('NotAllowed')
      expect(refusal(add(person(), 'lead'), by)).toBe('NotAllowed')
    }
    expect(refusal(add(one, 'facilitator'), lead)).toBe('NotAllowed')
  })

  test('the first supervisor is the lead’s to appoint, the next one needs a supervisor’s signature', () => {
    const { refusal, lead, one, sup } = started()
    expect(refusal(add(person(), 'supervisor'), lead)).toBe('NeedsSupervisor')
    expect(refusal(give(one, 'facilitator', 'supervisor'), lead)).toBe('NeedsSupervisor')
    expect(refusal(give(one, 'facilitator', 'supervisor'), lead, one)).toBe('NeedsSupervisor')
    expect(refusal(add(person(), 'supervisor'), lead, sup)).toBe('allowed')
    expect(refusal(add(person(), 'supervisor'), sup)).toBe('allowed')
    expect(refusal(give(one, 'facilitator', 'supervisor'), sup)).toBe('allowed')
    expect(refusal(give(one, 'supervisor'), sup)).toBe('NotAllowed')
    expect(refusal(add(person(), 'supervisor', 'facilitator'), sup)).toBe('NotAllowed')
  })

  test('when no supervisor is left, the lead appoints one anew', () => {
    const { refusal, write, lead, one, sup } = started()
    write({ type: 'remove', subject: sup.id }, lead)
    expect(refusal(give(one, 'facilitator', 'supervisor'), lead)).toBe('allowed')
    expect(refusal(give(one, 'facilitator', 'supervisor'), sup)).toBe('NotAllowed')
  })

  test('whoever has supervised never leads under the same keys', () => {
    const { refusal, write, lead, sup } = started()
    write(give(sup, 'facilitator'), lead)
    expect(refusal(give(sup, 'facilitator', 'lead'), lead)).toBe('LeadAndSupervisor')
  })

  test('without a lead, two facilitators together appoint one; one alone does not, nor with a supervisor', () => {
    const { refusal, write, lead, one, two, sup } = started()
    expect(refusal(give(one, 'facilitator', 'lead'), one, two)).toBe('NotAllowed')
    write({ type: 'leave' }, lead)
    expect(refusal(give(one, 'facilitator', 'lead'), one)).toBe('NeedsTwoFacilitators')
    expect(refusal(give(one, 'facilitator', 'lead'), one, one)).toBe('NotAllowed')
    expect(refusal(give(one, 'facilitator', 'lead'), one, sup)).toBe('NeedsTwoFacilitators')
    expect(refusal(add(person(), 'facilitator'), one, two)).toBe('NotAllowed')
    expect(refusal(give(one, 'facilitator', 'lead'), one, two)).toBe('allowed')
  })

  test('nobody is removed by somebody who does not lead, and the last one cannot leave', () => {
    const { refusal, write, lead, one, two, sup } = started()
    expect(refusal({ type: 'remove', subject: two.id }, one)).toBe('NotAllowed')
    expect(refusal({ type: 'remove', subject: lead.id }, lead)).toBe('UnknownMember')
    for (const gone of [one, two, sup]) write({ type: 'remove', subject: gone.id }, lead)
    expect(refusal({ type: 'leave' }, lead)).toBe('LastMember')
    expect(refusal({ type: 'leave' }, one)).toBe('NotAllowed')
  })
})

describe('files and their keys', () => {
  const file = (kind: 'programme' | 'private' | 'supervision', to: Signer, name = `${kind}-0123456789abcdef.db`): Draft => ({
    type: 'grant',
    file: randomUUID(),
    kind,
    name: kind === 'programme' ? 'programme.db' : name,
    epoch: 1,
    to: to.id,
  })

  test('a private or supervision file is granted by its owner to its owner, once', () => {
    const { refusal, write, lead, one, sup } = started()
    expect(refusal(file('private', one), lead)).toBe('NotAllowed')
    expect(refusal(file('supervision', sup), lead)).toBe('NotAllowed')
    expect(refusal(file('supervision', lead), lead)).toBe('NotAllowed')
    expect(refusal(file('supervision', one), one)).toBe('NotAllowed')
    expect(refusal(file('supervision', sup, 'private-0123456789abcdef.db'), sup)).toBe('NotAllowed')
    const own = write(file('private', one), one)
    expect(refusal(file('private', one, 'private-fedcba9876543210.db'), one)).toBe('NotAllowed')
    expect(refusal({ ...file('private', lead), ...('file' in own && { file: own.file }) }, one)).toBe('NotAllowed')
  })

  test('only its owner gives a private file another key, one epoch at a time', () => {
    const { refusal, write, lead, one } = started()
    const own = write(file('private', one), one)
    const id = 'file' in own ? own.file : ''
    expect(refusal({ type: 'rotate', file: id, epoch: 2 }, lead)).toBe('NotAllowed')
    expect(refusal({ type: 'rotate', file: id, epoch: 3 }, one)).toBe('NotAllowed')
    expect(refusal({ type: 'rotate', file: id, epoch: 2 }, one)).toBe('allowed')
  })
})

describe('the chain', () => {
  test('a line left out, moved, repeated, changed or signed by somebody else is found', () => {
    const { log, lead, one } = started()
    expect(readLog(log, vault).ok).toBe(true)
    const [genesis, ...rest] = log as [LogEntry, ...LogEntry[]]
    const bent: LogEntry[][] = [
      [],
      rest,
      [genesis, ...rest.slice(1)],
      [genesis, rest[1]!, rest[0]!, ...rest.slice(2)],
      [...log, log.at(-1)!],
      log.map((entry, at) => (at === 1 ? ({ ...entry, roles: ['lead'] } as LogEntry) : entry)),
      log.map((entry, at) => (at === 2 ? { ...entry, by: one.id } : entry)),
      log.map((entry, at) => (at === 2 ? { ...entry, on: '2027-04-15' } : entry)),
      log.map((entry, at) => (at === 2 ? { ...entry, witness: { by: lead.id, sig: entry.sig } } : entry)),
    ]
    for (const entries of bent) expect(readLog(entries, vault)).toEqual(err('LogInvalid'))
    expect(readLog(log, randomUUID())).toEqual(err('LogInvalid'))
  })
})

describe('a lead who forges', () => {
  const { place, clear } = temporaryPlace()
  afterAll(clear)
  const keyring = testKeyring()

  test('a log written anew with another supervisor’s keys is noticed by everybody who saw the true one, and nothing is sealed to the new keys', async () => {
    const original = join(place, 'team')
    const { ids } = await makeTeamVault(original)
    // Jo has met the supervisor and accepted their keys.
    const jo = await opened(keyring, original, 'jo')
    expect(jo.notices()).toEqual([{ kind: 'NewSupervisor', member: ids.sam }])
    expect(jo.supervisors().map(({ trusted }) => trusted)).toEqual([false])
    must(await jo.accept())
    expect(jo.supervisors().map(({ trusted }) => trusted)).toEqual([true])
    must(jo.close())

    const folder = copyOf(original, join(place, 'forged'))
    const header = headerIn(folder)
    const marta = openSlot(header.slots, must(await passphraseKey(header, secretOf('marta'), deriveFromPassphrase)))!
    const signer = { id: marta.member, seed: marta.seed }
    const evil = randomBytes(32)
    let state: Team = emptyLog(header.vault)
    const log: LogEntry[] = []
    for (const entry of header.log.filter(({ by, type }) => by === ids.marta && type !== 'leave')) {
      const { v: _v, seq: _seq, prev: _prev, on, by: _by, sig: _sig, witness: _witness, ...draft } = entry
      const swapped = draft.type === 'add' && draft.member.id === ids.sam ? { ...draft, member: { id: ids.sam, ...publicKeysOf(evil, header.vault) } } : draft
      const next = must(sealEntry(state, header.vault, swapped, on, signer))
      state = next.team
      log.push(next.entry)
    }
    // As long as the true one, so that its length gives nothing away.
    while (log.length < header.log.length) {
      const next = must(sealEntry(state, header.vault, { type: 'role', subject: ids.jo, roles: ['facilitator'] }, '2027-04-14', signer))
      state = next.team
      log.push(next.entry)
    }
    must(writeHeader(folder, { ...header, log, generation: header.generation + 1 }, undefined, 'both'))

    for (let again = 0; again < 2; again += 1) {
      const session = await opened(keyring, folder, 'jo')
      expect(session.notices().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['LogRewritten', 'KeyChanged']))
      expect(session.notices()).toContainEqual({ kind: 'KeyChanged', member: ids.sam })
      expect(session.supervisors().map(({ trusted }) => trusted)).toEqual([false])
      must(session.close())
    }
  })

  test('a new supervisor whom the lead appoints by the rules is not trusted before the member accepts them', async () => {
    const folder = join(place, 'successor')
    const { ids } = await makeTeamVault(folder)
    const jo = await opened(keyring, folder, 'jo')
    must(await jo.accept())
    must(jo.close())
    const marta = await opened(keyring, folder, 'marta')
    must(await marta.removeMember(ids.sam))
    const noor = must(await marta.addMember({ shortName: 'noor', roles: ['supervisor'], passphrase: utf8('noor brings a passphrase') }))
    must(marta.close())
    const again = await opened(keyring, folder, 'jo')
    expect(again.notices()).toEqual([{ kind: 'NewSupervisor', member: noor.member }])
    expect(again.supervisors().map(({ id, trusted }) => [id, trusted])).toEqual([[noor.member, false]])
    must(again.close())
    // The old supervision file stays sealed: the new supervisor gets an empty one of their own.
    const first = must(await keyring.unlock({ folder, shortName: 'noor', passphrase: utf8('noor brings a passphrase') }))
    const own = must(await first.openOwn('supervision'))
    expect(own.get('SELECT count(*) AS n FROM supervision', [])).toEqual({ n: 0 })
    must(first.close())
  })

  test('a facilitator and a lead are refused a supervision file', async () => {
    const folder = join(place, 'refused')
    await makeTeamVault(folder)
    for (const name of ['marta', 'jo'] as const) {
      const session = await opened(keyring, folder, name)
      expect(await session.openOwn('supervision')).toEqual(err('NotAllowed'))
      must(session.close())
    }
    expect(parseHeader(readFileSync(join(folder, 'vault.json'))).ok).toBe(true)
  })

  test('a pin somebody took away is missed', async () => {
    const folder = join(place, 'unpinned')
    const { ids } = await makeTeamVault(folder)
    const header = headerIn(folder)
    must(writeHeader(folder, { ...header, pins: header.pins.filter(({ member }) => member !== ids.jo) }, undefined, 'both'))
    const session = await opened(keyring, folder, 'jo')
    expect(session.notices()).toContainEqual({ kind: 'PinMissing' })
    must(session.close())
    // Somebody else's pin does not pass for one's own.
    const [martas] = header.pins.filter(({ member }) => member === ids.marta)
    const swapped = header.pins.map((pin) => (pin.member === ids.jo ? { ...martas!, member: ids.jo } : pin))
    must(writeHeader(folder, { ...header, pins: swapped }, undefined, 'both'))
    const again = await opened(keyring, folder, 'jo')
    expect(again.notices()).toContainEqual({ kind: 'PinMissing' })
    must(again.close())
  })
})
