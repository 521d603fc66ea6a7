import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, provesGroups, readRecoveryCode, writeRecoveryCode } from '#electron/vault/recovery-code.ts'

const codes = fc.uint8Array({ minLength: 20, maxLength: 20 })
const write = (code: Uint8Array) => writeRecoveryCode(code).join('-')

test('what is written is read again, whatever the case and the spaces', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(writeRecoveryCode(code)).toHaveLength(9)
      for (const typed of [write(code), write(code).toLowerCase(), writeRecoveryCode(code).join(' '), ` ${writeRecoveryCode(code).join('')}\n`]) {
        expect(readRecoveryCode(typed)).toEqual(Buffer.from(code))
      }
    }),
  )
})

test('O for 0, and I or L for 1, are read as what they are', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readRecoveryCode(write(code).replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(Buffer.from(code))
      expect(readRecoveryCode(write(code).replaceAll('0', 'o').replaceAll('1', 'I'))).toEqual(Buffer.from(code))
    }),
  )
})

test('one wrong letter anywhere is called a slip, not a wrong code', () => {
  const code = newRecoveryCode()
  const letters = writeRecoveryCode(code).join('')
  for (let at = 0; at < letters.length; at += 1) {
    const wrong = `${letters.slice(0, at)}${letters[at] === '7' ? '8' : '7'}${letters.slice(at + 1)}`
    expect(readRecoveryCode(wrong)).toBe(undefined)
  }
  for (const typed of ['', letters.slice(1), `${letters}0`, letters.replace(letters[0]!, 'U'), '🎨'.repeat(36)]) {
    expect(readRecoveryCode(typed)).toBe(undefined)
  }
})

test('a check value of twenty bits lets about one slip in a million through', () => {
  const code = Buffer.alloc(20, 0xa5)
  let through = 0
  for (let n = 0; n < 20_000; n += 1) {
    const groups = [...writeRecoveryCode(code)]
    groups[n % 8] = n.toString(32).toUpperCase().replaceAll(/[ILOU]/g, 'Z').padStart(4, '0').slice(-4)
    const read = readRecoveryCode(groups.join(''))
    if (read && !read.equals(code)) through += 1
  }
  expect(through).toBeLessThan(3)
})

test('two groups typed back prove the sheet; any other text does not', () => {
  const code = newRecoveryCode()
  const groups = writeRecoveryCode(code)
  for (let round = 0; round < 200; round += 1) {
    const first = 1 + (round % 8)
    const second = first + 1 + (round % (9 - first))
    const typed = new Map([[first, groups[first - 1]!.toLowerCase()], [second, ` ${groups[second - 1]!}`]])
    expect(provesGroups(code, typed)).toBe(true)
    expect(provesGroups(code, new Map([...typed, [first, 'ZZZZ']]))).toBe(groups[first - 1] === 'ZZZZ')
  }
  expect(provesGroups(code, new Map())).toBe(false)
  expect(provesGroups(code, new Map([[10, '']]))).toBe(false)
})
