/** Lower case, without accents and with one kind of apostrophe, so that "Ecriture" finds "écriture" and "l'eau" finds "l’eau". */
export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('œ', 'oe').toLowerCase()

/** The words somebody searches for, each plain. */
export const wordsOf = (query: string): string[] => plain(query).split(/\s+/).filter(Boolean)
