import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allowedWords, identifyingIn } from '#shared/identifying/identifying.rules.ts'
import { lexicon } from '#electron/identifying/lexicon.ts'

const lines = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').trimEnd().split('\n')
const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`
/** Whom and what the team of these notes works with. */
const ours = allowedWords(['Leïla B.', 'Tom H.', 'Adaeze O.', 'Ruth A.', 'Mathieu D.', 'Joanna W.', 'Inès M.', 'Ines M.', 'Yonas T.', 'La Maison des Vents', 'Soins en Chemin', 'Le Fil du Droit', 'La Grande Marmite', 'David Denborough', 'Ncazelo Ncube'])
const known = await lexicon()
const find = (text: string) => identifyingIn(text, known, { words: ours, passages: new Set() })

test('of 500 lines that hold something identifying, at least 90 % are found', () => {
  const all = lines('identifying-lines.txt')
  expect(all).toHaveLength(500)
  const missed = all.filter((line) => {
    const marked = /\[\[(.+?)\]\]/.exec(line)!
    const text = line.replace(/\[\[(.+?)\]\]/, '$1')
    const [from, to] = [marked.index, marked.index + marked[1]!.length]
    return !find(text).some((finding) => finding.from < to && from < finding.to)
  })
  console.log(`identifying lines found: ${500 - missed.length} of 500 (${share(500 - missed.length, 500)})`)
  if (process.env.SHOW) console.log(missed.join('\n'))
  expect(missed.length).toBeLessThanOrEqual(50)
})

test('of 500 real-sounding notes, at most 3 % are underlined for nothing', () => {
  const all = lines('plain-lines.txt')
  expect(all).toHaveLength(500)
  const alarmed = all.filter((line) => find(line).length > 0)
  console.log(`plain notes underlined for nothing: ${alarmed.length} of 500 (${share(alarmed.length, 500)})`)
  if (process.env.SHOW) console.log(alarmed.map((line) => `${line}   ← ${find(line).map(({ kind, text }) => `${kind} ${text}`).join(', ')}`).join('\n'))
  expect(alarmed.length).toBeLessThanOrEqual(15)
})
