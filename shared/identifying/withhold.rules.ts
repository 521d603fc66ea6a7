import type { Finding, WaitingText } from './identifying.schema.ts'

/** What stands on a paper where a text waits. */
const gap = '…'

/** Fields in which somebody writes what they like, by what they are called in the answers that papers are made of. */
const written = new Set(['title', 'text', 'about', 'where', 'why', 'note', 'askOnArrival', 'en', 'fr'])
/** Such fields that go by the name of a name. */
const namedBy: Readonly<Record<string, string>> = { name: 'besides' }

/** Words in other languages have been read by a second person who speaks them; the lists know nothing of them. */
const isInOtherLanguage = (value: object) => 'language' in value && typeof value.language === 'string' && value.language !== 'en' && value.language !== 'fr'

/** Goes through an answer and puts what `change` says in the place of each text that somebody wrote. */
function throughTexts(value: unknown, change: (text: string) => string, key = '', parent = ''): unknown {
  if (typeof value === 'string') return written.has(key) || namedBy[key] === parent ? change(value) : value
  if (Array.isArray(value)) return value.map((each) => throughTexts(each, change, key, parent))
  if (value === null || typeof value !== 'object' || isInOtherLanguage(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, throughTexts(each, change, name, key)]))
}

/** Every text in an answer that somebody wrote, once each. */
export function writtenIn(value: unknown): string[] {
  const texts = new Set<string>()
  throughTexts(value, (text) => {
    if (text.trim() !== '') texts.add(text)
    return text
  })
  return [...texts]
}

/** The same answer with a gap in the place of each text that waits for a decision. */
export const withheld = <T>(value: T, waits: ReadonlySet<string>): T => throughTexts(value, (text) => (waits.has(text) ? gap : text)) as T

const room = 90

/** A text that waits, short enough for a line: from the sentence in which the first passage stands. */
export function waitingText(text: string, findings: readonly Finding[]): WaitingText {
  const first = findings[0]?.from ?? 0
  const from = first < room / 2 ? 0 : text.lastIndexOf(' ', first - room / 3) + 1
  const rest = text.slice(from).trim().replaceAll(/\s+/g, ' ')
  const passages = [...new Map(findings.map(({ kind, text: said }) => [said, { kind, text: said }])).values()]
  return { excerpt: `${from > 0 ? gap : ''}${rest.length > room ? `${rest.slice(0, room).trimEnd()}${gap}` : rest}`, passages }
}
