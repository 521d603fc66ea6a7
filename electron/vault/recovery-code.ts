import { randomBytes } from 'node:crypto'
import { sha256 } from './encoding.ts'

/** Crockford's base32: no I, L, O or U, so that nothing on paper can be read two ways. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeBytes = 20
const codeLetters = 32
const groupLength = 4

/** A fresh recovery code of 160 random bits. The caller zeroes it. */
export const newRecoveryCode = (): Buffer => randomBytes(codeBytes)

/**
 * The code as a person copies it: eight groups of four and a ninth group of four that only catches slips of the pen
 * (the first 20 bits of SHA-256 of the code).
 */
export function writeRecoveryCode(code: Uint8Array): readonly string[] {
  return `${encode(code)}${checkOf(code)}`.match(/.{4}/g) ?? []
}

/**
 * The 20 bytes of a typed code, or undefined when it cannot be one. Spaces, dashes and case do not matter; O is
 * read as 0, I and L as 1. The last group tells a slip of the pen from a wrong code.
 */
export function readRecoveryCode(typed: string): Buffer | undefined {
  const letters = plainLetters(typed)
  if (letters.length !== codeLetters + groupLength) return undefined
  const code = decode(letters.slice(0, codeLetters))
  if (!code || checkOf(code) !== letters.slice(codeLetters)) return undefined
  return code
}

/** Whether what was typed for each group (numbers 1 to 9) is what the code says there. */
export function provesGroups(code: Uint8Array, typed: ReadonlyMap<number, string>): boolean {
  const groups = writeRecoveryCode(code)
  return typed.size > 0 && [...typed].every(([group, text]) => plainLetters(text) === groups[group - 1])
}

const plainLetters = (typed: string) =>
  typed.toUpperCase().replaceAll(/[\s\-–—_.]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

const checkOf = (code: Uint8Array) => encode(sha256('kitestring/1/recovery-check', code).subarray(0, 3)).slice(0, groupLength)

function encode(bytes: Uint8Array): string {
  let bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  bits = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

function decode(letters: string): Buffer | undefined {
  const values = letters.split('').map((letter) => alphabet.indexOf(letter))
  if (values.some((value) => value < 0)) return undefined
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
