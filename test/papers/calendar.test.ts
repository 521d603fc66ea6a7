import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { valueOf } from '#test/support/test-studio.ts'
import { givenSession } from '../sessions/given.ts'

const folder = mkdtempSync(join(tmpdir(), 'kitestring-calendar-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Reads a calendar as RFC 5545 lays it down: lines end in CRLF, are at most 75 octets, and go on after a space. */
function readCalendar(path: string) {
  const bytes = readFileSync(path, 'utf8')
  expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = bytes.split('\r\n').filter((line) => line !== '')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  return lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line): [string, string] => {
      const at = line.indexOf(':')
      const value = line.slice(at + 1)
      expect(value).not.toMatch(/(?<!\\)[;,]/)
      return [line.slice(0, at), value.replaceAll(/\\([\\;,])/g, '$1')]
    })
}

test('a calendar file keeps a time free, in UTC, and says nothing of where, who or what', async () => {
  const { api, id, leila, choose } = await givenSession()
  await valueOf(api.sessions.ask({ id, personId: leila, answer: 'confirmed' }))
  const path = join(folder, 'session.ics')
  await valueOf(api.papers.saveCalendar({ sessionId: id, file: choose(path), language: 'fr' }))

  const lines = readCalendar(path)
  const event = new Map(lines.slice(lines.findIndex(([, value]) => value === 'VEVENT') + 1, -2))
  expect([...event.keys()].toSorted()).toEqual(['CLASS', 'DTEND', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY', 'UID'])
  expect(event.get('DTSTART')).toBe('20270415T120000Z')
  expect(event.get('DTEND')).toBe('20270415T143000Z')
  expect(event.get('DTSTAMP')).toBe('20270414T161000Z')
  expect(event.get('SUMMARY')).toBe('Séance')
  expect(event.get('CLASS')).toBe('PRIVATE')
  expect(event.get('UID')).not.toContain(id)

  const text = readFileSync(path, 'utf8')
  for (const secret of ['Day centre', 'Calais', 'Open Door', 'Leïla', 'Community', 'cyanotype', 'Kite Workshop']) expect(text).not.toContain(secret)
})

test('a session that did not meet is marked as cancelled, without its reason', async () => {
  const { api, id, choose } = await givenSession()
  const path = join(folder, 'missed.ics')
  const statusOf = async () => {
    await valueOf(api.papers.saveCalendar({ sessionId: id, file: choose(path), language: 'en' }))
    return new Map(readCalendar(path)).get('STATUS')
  }
  expect(await statusOf()).toBeUndefined()
  await valueOf(api.sessions.setMissed({ id, reason: 'weather' }))
  expect(await statusOf()).toBe('CANCELLED')
  expect(readFileSync(path, 'utf8')).not.toMatch(/weather/i)
  await valueOf(api.sessions.setMissed({ id, reason: null }))
  expect(await statusOf()).toBeUndefined()
})

test('the same session saved twice is two events that nothing ties together', async () => {
  const { api, id, choose } = await givenSession()
  const uids = []
  for (const name of ['one.ics', 'two.ics']) {
    await valueOf(api.papers.saveCalendar({ sessionId: id, file: choose(join(folder, name)), language: 'en' }))
    uids.push(new Map(readCalendar(join(folder, name))).get('UID'))
  }
  expect(new Set(uids).size).toBe(2)
})

test('a file that was chosen to be read is not written over', async () => {
  const { api, id, choose } = await givenSession()
  const path = join(folder, 'backup.kitestring-backup')
  writeFileSync(path, 'kept')
  expect(await api.papers.saveCalendar({ sessionId: id, file: choose(path, 'read'), language: 'en' })).toEqual({ ok: false, error: 'FolderMissing' })
  expect(readFileSync(path, 'utf8')).toBe('kept')
})

test('a file nobody chose, a folder that went away and one that cannot be written are said', async () => {
  const { api, id, choose, reported } = await givenSession()
  const save = (file: string) => api.papers.saveCalendar({ sessionId: id, file, language: 'en' })
  expect(await save(crypto.randomUUID())).toEqual({ ok: false, error: 'FolderMissing' })
  expect(await save(choose(join(folder, 'unplugged', 'a.ics')))).toEqual({ ok: false, error: 'FolderMissing' })
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    expect(await save(choose(join(folder, 'b.ics')))).toEqual({ ok: false, error: 'FolderReadOnly' })
    chmodSync(folder, 0o700)
  }
  expect(reported).toEqual([])
})

test.skipIf(!existsSync('/dev/full'))('a full disk leaves the file that was there as it was, and nothing beside it', async () => {
  const { api, id, choose } = await givenSession()
  const path = join(folder, 'kept.ics')
  writeFileSync(path, 'kept')
  symlinkSync('/dev/full', `${path}.tmp`)
  expect(await api.papers.saveCalendar({ sessionId: id, file: choose(path), language: 'en' })).toEqual({ ok: false, error: 'DiskFull' })
  expect(readFileSync(path, 'utf8')).toBe('kept')
  expect(readdirSync(folder).filter((name) => name.startsWith('kept'))).toEqual(['kept.ics'])
})
