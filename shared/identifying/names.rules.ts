import type { Finding } from './identifying.schema.ts'
import { fold, soundOf } from './spelling.rules.ts'

/** What is known of words, all of them folded. */
export type Lexicon = {
  /** A plain word of English or French, in any of its forms. */
  readonly isWord: (folded: string) => boolean
  /** Something with a capital letter that is no person: a place, a language, a feast, a make. */
  readonly isKnown: (folded: string) => boolean
  /** A name of those who come, or of their families. */
  readonly isName: (folded: string) => boolean
  /** A given name of English or French. */
  readonly isGiven: (folded: string) => boolean
  /** How a name sounds, by soundOf. */
  readonly isSound: (sound: string) => boolean
}

type Word = {
  readonly from: number
  readonly to: number
  readonly raw: string
  readonly folded: string
  readonly isCapital: boolean
  /** At the beginning of a sentence, where a capital letter says nothing. */
  readonly isFirst: boolean
  /** Whose something is: Samir's drawing. */
  readonly isOwner: boolean
}

const wordPattern = /[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*\.?/gu
const elided = /^(?:d|l|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|presqu)['’ʼ](?=\p{L})/iu
const ending = /['’ʼ](?:s|m|ll|ve|d|re|t)$/iu
const opens = /(?:^|[.!?…:;\n•–—]|\s-)[\s"“”«»'’([{*-]*$/u

/** Words that stand before a name and say that it is one. */
const callers = new Set(
  'called named nicknamed nomme nommee nommes appelle appelles appelee appele prenomme prenommee surnomme surnommee mr mrs ms mme mlle dr monsieur madame mademoiselle docteur'.split(' '),
)
const kin = new Set(
  'brother sister cousin cousine uncle aunt auntie friend mother mum father dad son daughter wife husband nephew niece brothers sisters friends frere soeur oncle tante ami amie mere pere maman papa fils fille mari femme neveu niece freres soeurs'.split(' '),
)
const links = new Set('of de d is est and et'.split(' '))
/** What people do, said of somebody: the word after a name at the beginning of a sentence. */
const doing = new Set(
  `is was has had does did will would can could came comes come said says told tells asked asks wants wanted went goes left leaves took takes gave gives made makes drew draws wrote writes sang sings played plays laughed laughs cried cries sat sits stood stands stayed stays slept sleeps spoke speaks brought brings learned learns taught teaches helped helps knows knew needs needed likes liked lost found got gets keeps kept let put cut held holds knits sews hopes waits waited walks walked works worked
  est etait a avait vient veut voulait dit demande demandait parle part dort dormait cherche connait aide chante joue prefere pense sait reste revient rentre n ne s se nous lui leur`.split(/\s+/),
)
/** Words that join somebody to others. */
const joining = new Set('and et who qui with avec'.split(' '))
const particles = new Set('al el ben bin ibn abu abou ould bint van thi oumar khan jan gul agha'.split(' '))

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: match, index } of text.matchAll(wordPattern)) {
    const withoutDot = match.replace(/\.$/, '')
    const lead = elided.exec(withoutDot)?.[0].length ?? 0
    const isOwner = /['’ʼ]s$/.test(withoutDot)
    const raw = withoutDot.slice(lead).replace(ending, '')
    const from = index + lead
    const [first = ''] = raw
    words.push({
      from,
      to: from + raw.length,
      raw,
      folded: fold(raw),
      isCapital: first !== first.toLowerCase(),
      isFirst: lead === 0 && opens.test(text.slice(Math.max(0, index - 12), index)),
      isOwner,
    })
  }
  return words
}

const isShout = ({ raw }: Word) => raw.length > 1 && raw === raw.toUpperCase()

/** The names of a text that look like a person's. `isAllowed` knows those of the team, of places, partners and authors. */
export function namesIn(text: string, lexicon: Lexicon, isAllowed: (folded: string) => boolean): Finding[] {
  const shouts = text === text.toUpperCase()
  const words = wordsIn(text)
  const isPart = (part: string) => part.length < 2 || lexicon.isWord(part) || lexicon.isKnown(part) || isAllowed(part)
  const isPlain = ({ raw, folded }: Word) =>
    lexicon.isWord(folded) || (/['’ʼ-]/.test(raw) && raw.split(/['’ʼ-]/).every((part) => isPart(fold(part))))
  const isNamed = ({ raw, folded }: Word) => lexicon.isName(folded) || (raw.includes('-') && raw.split('-').some((part) => part.length > 3 && lexicon.isName(fold(part))))
  const sounds = ({ folded }: Word, least: number) => {
    const sound = soundOf(folded)
    return sound.length >= least && lexicon.isSound(sound)
  }
  const follows = (at: number): boolean => {
    const [one, two] = [words[at - 1], words[at - 2]]
    if (!one || words[at]!.from - one.to > 4) return false
    if (callers.has(one.folded) || kin.has(one.folded)) return true
    if (one.raw === 'M') return true
    if (!links.has(one.folded) || !two) return false
    return kin.has(two.folded) || /^(?:name|nom|prenom|surname|nickname)$/.test(two.folded)
  }

  const looks = (word: Word, at: number): boolean => {
    const { folded, raw, isFirst, isOwner } = word
    if (folded.length < 2 || isAllowed(folded) || lexicon.isKnown(folded)) return false
    const isCapital = word.isCapital && !shouts
    const plain = isPlain(word)
    const next = words[at + 1]
    if (isCapital && !isFirst && !isShout(word) && follows(at) && folded.length > 2) return true
    const named = isNamed(word)
    if (plain) {
      if (!isCapital || isShout(word)) return false
      if (!isFirst) return named || (lexicon.isGiven(folded) && folded.length > 3)
      return named && folded.length > 3 && (isOwner || (next !== undefined && doing.has(next.folded)))
    }
    if (named) return isCapital ? folded.length > 2 || !isFirst : folded.length > 3
    if (lexicon.isGiven(folded)) return isCapital ? folded.length > 2 && !(isShout(word) && folded.length < 5) : folded.length > 4
    if (!isCapital) return folded.length > 6 && sounds(word, 5)
    if (isShout(word) && raw.length < 6) return false
    if (!isFirst) return folded.length > 2
    return sounds(word, 3) || isOwner || (next !== undefined && (doing.has(next.folded) || joining.has(next.folded) || (next.isCapital && !isPlain(next) && !lexicon.isKnown(next.folded))))
  }

  /** Al and ben and what hangs on them; some of them are words as well, and need their capital. */
  const isParticle = ({ raw, folded, isCapital }: Word) =>
    /^(?:al|el|ud|ad|an|as|ar)[-’'](?=\p{Lu})/iu.test(raw) || (particles.has(folded) && isCapital)

  const findings: Finding[] = []
  let end = -1
  words.forEach((word, at) => {
    if (at < end || !looks(word, at)) return
    // A name goes on: through al and ben, and through whatever else has a capital letter and is no known thing.
    const goesOn = (next: Word | undefined, last: Word, ordinal: number): next is Word =>
      next !== undefined &&
      /^[\s'’-]{1,2}$/.test(text.slice(last.to, next.from)) &&
      (looks(next, ordinal) ||
        isParticle(next) ||
        (next.isCapital && !shouts && !isShout(next) && next.folded.length > 1 && !lexicon.isKnown(next.folded) && !isAllowed(next.folded)))
    let last = word
    end = at + 1
    for (let next = words[end]; goesOn(next, last, end); next = words[end]) {
      last = next
      end += 1
    }
    findings.push({ kind: 'name', from: word.from, to: last.to, text: text.slice(word.from, last.to) })
  })
  return findings
}
