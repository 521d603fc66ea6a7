import { expect, test } from 'vitest'
import { fingerprintWords, longEnough, secondsToWait, suggestWords } from '#electron/vault/passphrase.ts'
import { weigh } from '#electron/vault/passphrase-weight.ts'
import { sha256, toBase64Url } from '#electron/vault/encoding.ts'
import { utf8 } from '../support/team-vault.ts'

test('five words are suggested, each time others', () => {
  const suggestions = Array.from({ length: 200 }, () => suggestWords())
  expect(suggestions.every((words) => words.length === 5 && words.every((word) => /^[a-z-]{3,9}$/.test(word)))).toBe(true)
  expect(new Set(suggestions.map((words) => words.join(' '))).size).toBe(200)
  expect(new Set(suggestions.flat()).size).toBeGreaterThan(800)
  expect(suggestions.every((words) => longEnough(utf8(words.join(' '))))).toBe(true)
})

test('fifteen characters are counted as people count them', () => {
  expect(longEnough(utf8('fourteen chars'))).toBe(false)
  expect(longEnough(utf8('fifteen letters'))).toBe(true)
  expect(longEnough(utf8('👩🏽‍🎨'.repeat(14)))).toBe(false)
  expect(longEnough(utf8('é'.normalize('NFD').repeat(14)))).toBe(false)
  expect(longEnough(utf8('é'.normalize('NFD').repeat(15)))).toBe(true)
})

test('a passphrase is weighed by how many guesses it takes, not by how long it looks', async () => {
  expect(await weigh(utf8('short'))).toMatchObject({ refusal: 'TooShort' })
  for (const guessable of ['aaaaaaaaaaaaaaaaaaaa', 'motdepassemotdepasse', 'passwordpassword123', 'qwertyuiopasdfghjkl', 'abcdefghijklmnopqrst']) {
    expect([guessable, (await weigh(utf8(guessable))).refusal]).toEqual([guessable, 'Guessable'])
  }
  expect(await weigh(utf8('glucose unwind tartly evict morphing'))).toMatchObject({ depth: 5, refusal: null })
  const own = await weigh(utf8('atelier kitestring calais'), ['atelier', 'kitestring', 'calais'])
  expect(own.guessesLog10).toBeLessThan((await weigh(utf8('atelier kitestring calais'))).guessesLog10)
})

test('a very long passphrase is weighed by its beginning', async () => {
  const long = 'a1é🎨 '.repeat(800)
  expect((await weigh(utf8(long))).guessesLog10).toBe((await weigh(utf8(long.slice(0, 60)))).guessesLog10)
})

test('wrong tries wait 0, 0, 0, 1, 2, 4 … and never more than 30 seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map(secondsToWait)).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30])
})

test('a fingerprint is six words, the same for the same keys', () => {
  const fingerprint = toBase64Url(sha256('one member'))
  expect(fingerprintWords(fingerprint)).toHaveLength(6)
  expect(fingerprintWords(fingerprint)).toEqual(fingerprintWords(fingerprint))
  expect(fingerprintWords(fingerprint)).not.toEqual(fingerprintWords(toBase64Url(sha256('another member'))))
})
