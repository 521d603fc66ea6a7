import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleVaults } from '#electron/example/example-vaults.ts'
import { deriveFromPassphrase } from '#electron/vault/kdf.ts'
import { openKeyring } from '#electron/vault/keyring.ts'
import { migrations } from '#electron/vault/migrate.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { unattended } from '#shared/kernel/contract.ts'
import { openProgramme } from '#electron/programme.ts'

const keyring = openKeyring({ clock: { now: () => Date.now() }, derive: deriveFromPassphrase, migrate: migrations })

test.each(['en', 'fr'] as const)('the example team is coherent in %s', async (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-test-'))
  const examples = exampleVaults(folder, keyring)
  const made = await examples.make(language)
  if (!made.ok) throw new Error(made.error)
  const members = examples.membersOf(made.value)!
  const leila = members.find(({ shortName }) => shortName === 'leila')!
  const session = await keyring.unlock({ folder: made.value, shortName: leila.shortName, passphrase: new TextEncoder().encode(leila.passphrase) })
  if (!session.ok) throw new Error(session.error)
  const clock = { now: () => Date.parse('2027-04-14T16:10:00Z') }
  const { features } = openProgramme(session.value, made.value, clock, { pathOf: () => undefined, recoverySheet: () => undefined, confirm: () => Promise.resolve(ok()) })

  const people = features.people.list({ withLeavers: true })
  expect(people.ok && people.value).toHaveLength(10)
  const places = features.places.list({})
  expect(places.ok && places.value).toHaveLength(5)
  const season = features.sessions.list({ from: '2027-01-01', to: '2027-12-31' })
  expect(season.ok && season.value).toHaveLength(78)
  expect(season.ok && season.value.filter(({ state }) => state === 'did-not-meet').map(({ missed, slot }) => [slot, missed])).toEqual([['2027-03-05', 'weather']])
  expect(season.ok && season.value.filter((each) => each.slot !== null && each.slot !== dayOf(each)).map(({ slot }) => slot)).toEqual(['2027-05-18'])
  const partners = features.partners.list({})
  expect(partners.ok && partners.value).toHaveLength(5)
  // Nothing in a language that nobody of the project wrote itself.
  expect(partners.ok && [...new Set(partners.value.flatMap(({ words }) => words.map((each) => each.language)))].toSorted()).toEqual(['en', 'fr'])
  const groups = features.groups.list({})
  expect(groups.ok && groups.value).toHaveLength(5)
  const skipped = groups.ok && groups.value.flatMap(({ id }) => {
    const series = features.groups.series({ groupId: id })
    return series.ok ? series.value.flatMap((each) => each.skipped) : []
  })
  expect(skipped).toEqual([{ day: '2027-05-06', why: language === 'en' ? 'Ascension Day' : 'Ascension' }])
  const clashes = features.clashes.list({ from: '2027-04-14', to: '2027-06-30' })
  const kinds = clashes.ok ? clashes.value.map(({ is, session }) => `${dayOf(session)} ${is}`) : []
  expect(kinds).toEqual([
    '2027-04-16 twoPlaces',
    '2027-04-30 closed',
    '2027-04-30 bagTwice',
    '2027-05-04 away',
    '2027-06-10 interpreterTwice',
    '2027-06-10 placeTwice',
    '2027-06-10 bagTwice',
  ])
  const fortnight = features.sessions.list({ from: '2027-04-12', to: '2027-04-25' })
  expect(fortnight.ok && fortnight.value.map(({ state }) => state)).toEqual(['held', 'planned', 'planned', 'planned', 'ready', 'planned'])
  const main = fortnight.ok && fortnight.value[1]!
  if (!main) throw new Error('no session on 15 April')
  expect(main).toMatchObject({ blockCount: 7, plannedMinutes: 150, expected: 30 })
  const shown = { phones: true, safeguarding: true, emergency: true, address: true }
  const waits: string[] = []
  for (const { id } of season.ok ? season.value : []) {
    for (const paper of [{ kind: 'run-sheet', sessionId: id, language, choices: shown }, { kind: 'packing-list', sessionId: id, language }, { kind: 'flyer', sessionId: id, language }] as const) {
      const waiting = await features.papers.waiting({ paper }, unattended)
      if (waiting.ok) waits.push(...waiting.value.flatMap(({ passages }) => passages.map((passage) => `${paper.kind} ${passage.text}`)))
    }
  }
  expect(waits).toEqual(['run-sheet Zmaray'])
  const written = [
    ...(groups.ok ? groups.value.map(({ name }) => name) : []),
    ...(places.ok ? places.value.flatMap(({ note, askOnArrival }) => [note, ...askOnArrival]) : []),
    ...(partners.ok ? partners.value.flatMap(({ note, words }) => [note, ...words.map(({ text }) => text)]) : []),
    ...(skipped ? skipped.map(({ why }) => why) : []),
    ...[features.trips.list({ from: '2027-01-01', to: '2027-12-31' })].flatMap((trips) => (trips.ok ? trips.value.flatMap(({ note, checks }) => [note, ...checks.map(({ text }) => text)]) : [])),
  ]
  const past = season.ok ? season.value.filter(({ startsAt }) => startsAt < clock.now()) : []
  const debriefs = past.flatMap(({ id }) => {
    const debrief = features.debriefs.of({ sessionId: id })
    return debrief.ok ? [debrief.value] : []
  })
  written.push(...debriefs.flatMap(({ stoodOut, made, worked, nextTime }) => [stoodOut, made, worked, ...nextTime.map(({ text }) => text)]))
  expect(past.map(({ state }) => state).filter((state) => state !== 'closed' && state !== 'did-not-meet')).toEqual(['recorded', 'recorded', 'held'])
  expect(debriefs.filter(({ closedOn, sessionId }) => closedOn !== null && closedOn !== dayOf(past.find(({ id }) => id === sessionId)!))).toEqual([])
  expect(debriefs.filter(({ closedOn }) => closedOn !== null).every(({ heard, team }) => heard.length > 0 && team.worked.length > 1)).toBe(true)
  const found = await features.identifying.find({ texts: written }, unattended)
  expect(found.ok && found.value.flat().map(({ text }) => text)).toEqual([])
  session.value.close()
  expect(readFileSync(join(made.value, 'vault.json'), 'utf8')).not.toMatch(/Le[iï]la|leila|Tom H/)
})
