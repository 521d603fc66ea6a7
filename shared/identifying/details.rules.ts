import type { Finding, IdentifyingKind } from './identifying.schema.ts'

const month =
  '(?:janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avril|avr|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|d[ée]c(?:embre)?|jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|september|sep|oct(?:ob(?:er|re))?|nov(?:emb(?:er|re))?|december|dec)\\.?'
const numeric = '\\d{1,2}[/. -]\\d{1,2}[/. -](?:\\d{4}|\\d{2})|\\d{4}-\\d{1,2}-\\d{1,2}'
const written = `\\d{1,2}(?:st|nd|rd|th|er|e)?(?: of)? ${month}(?: \\d{4})?|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${month} \\d{4}`
const date = new RegExp(`(?<![\\p{L}\\d/.-])(?:${numeric}|${written})(?![\\p{L}\\d])`, 'giu')
const ofBirth = /(?<!\p{L})(?:born|d\.?o\.?b|birth ?(?:date|day)|date of birth|n[ée]e?s? (?:le|en|la)|naissance|anniversaire|ddn)(?!\p{L})/iu
const yearIn = /\d{4}/

/** The last year of birth that is taken for one without a word that says so: younger than that, nobody comes alone. */
const lastYear = 2019

const email = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}|(?<![\p{L}\d])@[\p{L}\d][\p{L}\d_.]{2,63}/giu

/** Digits in groups, as numbers are dictated. Whether they are a phone's, their count and beginning say. */
const dialled = /(?<![\p{L}\d/-])(?:\+|\(?0)\d?(?:[ ./()-]{0,2}\d){7,14}(?![\p{L}\d/-])/gu

const street = ['rue', 'avenue', 'av\\.?', 'boulevard', 'bd', 'place', 'impasse', 'chemin', 'all[ée]e', 'quai', 'route', 'cours', 'square', 'passage', 'r[ée]sidence', 'sentier', 'villa', 'cit[ée]', 'faubourg']
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const onFrenchStreet = new RegExp(`\\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:${street}) (?:(?:de la|de l['’]|du|des|de|d['’]|la|le|les|l['’]) ?)?[\\p{L}'’-]+(?: (?:(?:de|du|des|la) )?\\p{Lu}[\\p{L}'’-]+)*(?:, ?\\d{5})?`, 'gu')
const onEnglishStreet = /(?:(?:Flat|Room|Apt|Apartment|Unit) \w{1,4}, ?)?\d{1,4}[a-zA-Z]? (?:\p{Lu}[\p{L}'’.-]+ ){1,4}(?:Road|Street|Lane|Avenue|Drive|Close|Terrace|Way|Court|Gardens|Crescent|Place|Square|Hill|Park|Row|Mews|Grove|Rd|St|Ave)(?!\p{L})(?:, \p{Lu}\p{L}+)?/gu

const paper =
  /(?<!\p{L})(?:passport|passeport|visa|brp|arc|agdref|ofpra|cnda|eurodac|nhs|unhcr|hcr|home office|ho ref\w*|national insurance|social security|s[ée]curit[ée] sociale|carte vitale|tazkira|taskera|r[ée]c[ée]piss[ée]|carte de s[ée]jour|laissez-passer|attestation|id card|iban|foreign number|num[ée]ro [ée]tranger|case number|num[ée]ro de dossier|dossier|file number|file|ref|reference|r[ée]f[ée]rence)(?!\p{L})/giu
const code = /(?<![\p{L}\d])(?=[\p{L}\d/ -]{0,24}\d)(?:[A-Z]{1,4}[-/ ]?)?\d?[A-Z\d]+(?:[-/ ]?[A-Z\d]+)*(?![\p{L}\d])/gu
const alone = /(?<![\p{L}\d/+.,-])(?:[A-Z]{1,3}\d{6,}|\d{2}[A-Z]{2}\d{5,}|\d{9,}|[A-Z]{2}\d{2}(?: \d{4}){3,}(?: \d{1,4})?|[12] \d{2} \d{2} \d{2} \d{3} \d{3}(?: \d{2})?)(?![\p{L}\d])/gu
const digitsIn = (text: string) => text.replaceAll(/\D/g, '').length

const found = (kind: IdentifyingKind, text: string, pattern: RegExp, isOne: (match: string, at: number) => boolean = () => true): Finding[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const said = match.trimEnd()
    return isOne(said, index) ? [{ kind, from: index, to: index + said.length, text: said }] : []
  })

/** How much of a sentence is read on either side. */
const reach = 120

/** The sentence round a place in a text, as far as it reaches. */
function around(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at)
  const from = Math.max(...['\n', '. ', '! ', '? '].map((end) => before.lastIndexOf(end))) + 1
  const behind = text.slice(at, at + reach)
  const after = /[.!?] |\n/.exec(behind)
  return before.slice(from) + behind.slice(0, after?.index)
}

/** How far behind the word for a paper its number may end. */
const near = 60

/** Numbers of papers: whatever has five digits or more close behind the word for a paper, and what looks like nothing else. */
function documents(text: string): Finding[] {
  const named = [...text.matchAll(paper)].flatMap(({ 0: label, index }) => {
    const from = index + label.length
    const [behind = ''] = text.slice(from, from + near).split(/[\n;!?]/)
    return found('document', behind, code, (match) => digitsIn(match) >= 5)
      .slice(0, 1)
      .map((finding) => ({ ...finding, from: finding.from + from, to: finding.to + from }))
  })
  return [...named, ...found('document', text, alone)]
}

/** What can be told by its form: numbers, addresses and dates that belong to one person. */
export function detailsIn(text: string): Finding[] {
  const isBirth = (match: string, at: number) => {
    const year = Number(yearIn.exec(match)?.[0] ?? Number.NaN)
    return ofBirth.test(around(text, at)) || (year >= 1920 && year <= lastYear)
  }
  return [
    ...found('email', text, email),
    ...found('phone', text, dialled, (match) => digitsIn(match) >= 9),
    ...found('birth-date', text, date, isBirth),
    ...found('address', text, onFrenchStreet),
    ...found('address', text, onEnglishStreet),
    ...documents(text),
  ]
}
