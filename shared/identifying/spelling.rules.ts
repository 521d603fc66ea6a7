/** A word as the lists hold it: small letters from a to z, without accents, apostrophes or hyphens. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z]/g, '')

/** A passage by which a decision about it is found again, however it is spaced, accented or cased. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@]/gu, '')

/**
 * What stays of a name however it is written in Latin letters: Mohamed, Muhammad and Mouhammed are one, as are Khadija
 * and Hadidja's cousins Khadidja and Kadija. Vowels go, but for the first; letters that stand for one sound become one.
 */
export const soundOf = (folded: string): string => {
  const consonants = folded
    .replace(/^abd[aeiou]+l?(?=[a-z]{3})/, 'abd')
    .replace(/^ou(?=[aeiou])/, 'w')
    .replaceAll('dj', 'j')
    .replaceAll(/ch|sh/g, 's')
    .replaceAll(/kh|x|q|ck/g, 'k')
    .replaceAll('gh', 'g')
    .replaceAll('ph', 'f')
    .replaceAll('v', 'w')
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll('c', 'k')
  const [first = '', ...rest] = consonants
  const tail = rest.filter((letter) => !/[aeiouhy]/.test(letter)).join('')
  return ((/[aeiou]/.test(first) ? 'a' : first) + tail).replaceAll(/(.)\1+/g, '$1')
}
