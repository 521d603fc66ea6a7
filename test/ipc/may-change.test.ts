import { expect, test } from 'vitest'
import { vaultContract } from '#shared/contract.ts'
import { mayChange } from '#electron/ipc/may-change.ts'
import { paperMayAsk } from '#electron/ipc/paper-may-ask.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

test('pages read again after what may have changed something outside the database, and not after what only looked', () => {
  for (const call of ['vault.unlock', 'vault.create', 'members.add', 'backups.make', 'backups.useFolder', 'erasure.erase']) expect([call, mayChange(vaultContract, call)]).toEqual([call, true])
  for (const call of ['vault.weighPassphrase', 'backups.inspect', 'papers.saveCalendar', 'vault.status', 'places.list', 'places.change', 'nothing.here', '__proto__.x', 'vault']) {
    expect([call, mayChange(vaultContract, call)]).toEqual([call, false])
  }
})

test("a paper's page may ask for what papers are made of, and for nothing that has not passed the gate or that does anything", () => {
  const calls = Object.entries(vaultContract).flatMap(([feature, of]) => Object.keys(of).map((name) => `${feature}.${name}`))
  const { saveCalendar: _saveCalendar, waiting: _waiting, ...made } = vaultContract.papers
  expect(calls.filter(paperMayAsk).toSorted()).toEqual([...Object.keys(made).map((name) => `papers.${name}`), 'vault.status'].toSorted())
  for (const call of ['library.all', 'library.removeActivity', 'papers.saveCalendar', 'papers.waiting', 'papers.flyer.x', 'vault.unlock', '__proto__', '']) expect([call, paperMayAsk(call)]).toEqual([call, false])
})

test('a command is told when it has changed something: not when it found everything as it should be, or was refused', async () => {
  const { api, changed } = openTestStudio()
  const { id } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre' }))
  expect(changed.splice(0)).toEqual(['places.add'])
  await valueOf(api.places.change({ id, name: 'Day centre' }))
  expect(await api.places.change({ id: crypto.randomUUID(), name: 'Elsewhere' })).toMatchObject({ ok: false })
  await valueOf(api.places.list({}))
  expect(changed.splice(0)).toEqual([])
  await valueOf(api.places.change({ id, name: 'Youth centre' }))
  await valueOf(api.history.undo({}))
  expect(changed.splice(0)).toEqual(['places.change', 'history.undo'])
})
