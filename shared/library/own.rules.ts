import type { Language } from '#shared/i18n/languages.ts'
import { given } from '#shared/kernel/given.ts'
import { Phase, type Activity, type ActivityKey, type Material, type MaterialKey, type MaterialUse, type Origin, type Passage } from './library.schema.ts'
import { Facts, WordsOf, type OwnMaterial, type OwnUse, type Written } from './own.schema.ts'

/** An activity as its single values, which is how a team changes it. */
export type Parts = {
  readonly words: Readonly<Record<WordsOf, Passage>>
  readonly minutes: Readonly<Record<Phase, number>>
  readonly facts: Facts
  readonly materials: readonly MaterialUse[]
}

const inLines = (lines: readonly string[]) => lines.join('\n')
const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const byPhase = <T>(valueOf: (phase: Phase) => T) => Object.fromEntries(Phase.options.map((phase) => [phase, valueOf(phase)])) as Record<Phase, T>
const nowhere: Passage = { en: '', fr: '' }

/** Takes an activity apart; `activityOf` puts it together again. */
export function partsOf(activity: Activity): Parts {
  const { weather, ages, requires, groupSize, modes } = activity
  const step = (phase: Phase) => activity.steps.find((each) => each.phase === phase)
  return {
    words: {
      name: activity.name,
      purpose: activity.purpose,
      aims: { en: inLines(activity.aims.en), fr: inLines(activity.aims.fr) },
      cautions: activity.cautions,
      safety: activity.safety,
      fallback: weather.fallback,
      stopWhen: { en: inLines(weather.stopWhen.map(({ en }) => en)), fr: inLines(weather.stopWhen.map(({ fr }) => fr)) },
      requiresNote: requires.note,
      agesNote: ages.note,
      languages: activity.languages,
      accessibility: activity.accessibility,
      onlineAdaptation: activity.onlineAdaptation,
      afterwards: activity.afterwards,
      credit: activity.credit ?? nowhere,
      ...byPhase((phase) => step(phase)?.text ?? nowhere),
    },
    minutes: byPhase((phase) => step(phase)?.minutes ?? 0),
    facts: {
      category: activity.category,
      setUpMinutes: activity.setUpMinutes,
      leastPeople: groupSize.min,
      bestPeople: groupSize.ideal,
      mostPeople: groupSize.max,
      staff: groupSize.staffMin,
      ...activity.setting,
      weather: weather.dependence,
      indoor: modes.indoor,
      outdoor: modes.outdoor,
      video: modes.online,
      fromAge: ages.min,
      toAge: ages.max,
      groupFormat: requires.groupFormat,
      therapistLed: requires.therapistLed,
      priorSessions: requires.minPriorSessions,
    },
    materials: activity.materials,
  }
}

/** Puts an activity together from its values. Tags and variants are the shipped one's: a team writes none. */
export function activityOf(key: ActivityKey, origin: Origin, { words, minutes, facts, materials }: Parts, { tags, variants }: Pick<Activity, 'tags' | 'variants'>): Activity {
  const { sun, wind, water, table, darkness, power, internet } = facts
  const stop = { en: linesOf(words.stopWhen.en), fr: linesOf(words.stopWhen.fr) }
  const signs = Array.from({ length: Math.max(stop.en.length, stop.fr.length) }, (_, at) => both({ en: stop.en[at] ?? '', fr: stop.fr[at] ?? '' }))
  return {
    key,
    origin,
    category: facts.category,
    name: words.name,
    purpose: words.purpose,
    aims: { en: linesOf(words.aims.en), fr: linesOf(words.aims.fr) },
    groupSize: { min: facts.leastPeople, ideal: facts.bestPeople, max: facts.mostPeople, staffMin: facts.staff },
    setUpMinutes: facts.setUpMinutes,
    totalMinutes: Phase.options.reduce((sum, phase) => sum + minutes[phase], 0),
    steps: Phase.options.map((phase) => ({ phase, minutes: minutes[phase], text: words[phase] })),
    materials: [...materials],
    setting: { sun, wind, water, table, darkness, power, internet },
    weather: { dependence: facts.weather, stopWhen: signs, fallback: words.fallback },
    modes: { indoor: facts.indoor, outdoor: facts.outdoor, online: facts.video },
    onlineAdaptation: words.onlineAdaptation,
    languages: words.languages,
    accessibility: words.accessibility,
    cautions: words.cautions,
    safety: words.safety,
    ages: { min: facts.fromAge, max: facts.toAge, note: words.agesNote },
    requires: { groupFormat: facts.groupFormat, therapistLed: facts.therapistLed, minPriorSessions: facts.priorSessions, note: words.requiresNote },
    afterwards: words.afterwards,
    credit: words.credit.en === '' && words.credit.fr === '' ? null : words.credit,
    tags,
    variants,
  }
}

/** What was written in one language only reads so in the other, until somebody writes it there. */
const both = ({ en, fr }: Passage): Passage => ({ en: en === '' ? fr : en, fr: fr === '' ? en : fr })

/** An own activity before anybody has said anything: the library's usual minutes, a table, indoors or out. */
export const blank: Parts = {
  words: Object.fromEntries(WordsOf.options.map((of) => [of, nowhere])) as Record<WordsOf, Passage>,
  minutes: { arrival: 10, 'check-in': 5, intro: 10, making: 45, sharing: 15, closing: 10, 'clean-up': 10 },
  facts: {
    category: 'making',
    setUpMinutes: 20,
    leastPeople: 2,
    bestPeople: 8,
    mostPeople: 12,
    staff: 2,
    sun: 'none',
    wind: 'none',
    water: 'none',
    table: 'useful',
    darkness: 'none',
    power: 'none',
    internet: 'none',
    weather: 'none',
    indoor: true,
    outdoor: true,
    video: false,
    fromAge: 0,
    toAge: null,
    groupFormat: 'either',
    therapistLed: false,
    priorSessions: 0,
  },
  materials: [],
}

/** Words as a team left them: what it wrote, else the shipped words. A credit belongs to whoever made the method, so it stays. */
function wordsWith(base: Parts['words'], written: Written['words'], isShipped: boolean): Parts['words'] {
  const one = (of: WordsOf): Passage => {
    if (isShipped && of === 'credit') return base.credit
    const typed = written[of] ?? {}
    const left = (language: Language) => (typed[language]?.trim() ? typed[language] : base[of][language])
    const now = { en: left('en'), fr: left('fr') }
    return of === 'stopWhen' ? now : both(now)
  }
  return Object.fromEntries(WordsOf.options.map((of) => [of, one(of)])) as Record<WordsOf, Passage>
}

function materialsWith(base: readonly MaterialUse[], written: readonly OwnUse[]): MaterialUse[] {
  const changed = new Map(written.map((use) => [use.material, use]))
  const kept = base.flatMap((use): MaterialUse[] => {
    const now = changed.get(use.material)
    if (!now) return [use]
    return now.quantity === null ? [] : [{ ...use, quantity: now.quantity, per: now.per }]
  })
  const added = written.flatMap(({ material, quantity, per }): MaterialUse[] =>
    quantity === null || base.some((use) => use.material === material) ? [] : [{ material, quantity, per, calledHere: null, note: null }],
  )
  return [...kept, ...added]
}

/** An activity as the team has it: a shipped one with what they changed, or, with `null`, one of their own. */
export function asWritten(key: ActivityKey, shipped: Activity | null, written: Written): Activity {
  const base = shipped ? partsOf(shipped) : blank
  const parts: Parts = {
    words: wordsWith(base.words, written.words, shipped !== null),
    minutes: { ...base.minutes, ...given(written.minutes) },
    facts: { ...base.facts, ...given(written.facts) },
    materials: materialsWith(base.materials, written.materials),
  }
  return activityOf(key, shipped ? 'changed' : 'own', parts, shipped ?? { tags: [], variants: [] })
}

/** One way in which the team's version differs from the shipped text. */
export type Difference =
  | { readonly kind: 'words'; readonly of: WordsOf; readonly language: Language; readonly shipped: string; readonly now: string }
  | { readonly kind: 'minutes'; readonly phase: Phase; readonly shipped: number; readonly now: number }
  | { readonly kind: 'fact'; readonly fact: keyof Facts; readonly shipped: Facts[keyof Facts]; readonly now: Facts[keyof Facts] }
  | { readonly kind: 'material'; readonly material: MaterialKey; readonly shipped: MaterialUse | null; readonly now: MaterialUse | null }

const isSameUse = (one: MaterialUse | undefined, other: MaterialUse | undefined) => one?.quantity === other?.quantity && one?.per === other?.per

/** What the team changed, in the order in which an activity is read. */
export function differences(shipped: Activity, now: Activity): Difference[] {
  const [was, is] = [partsOf(shipped), partsOf(now)]
  const use = ({ materials }: Parts, material: MaterialKey) => materials.find((each) => each.material === material)
  const named = [...new Set([...was.materials, ...is.materials].map(({ material }) => material))]
  return [
    ...WordsOf.options.flatMap((of) =>
      (['en', 'fr'] as const)
        .filter((language) => was.words[of][language] !== is.words[of][language])
        .map((language): Difference => ({ kind: 'words', of, language, shipped: was.words[of][language], now: is.words[of][language] })),
    ),
    ...Phase.options
      .filter((phase) => was.minutes[phase] !== is.minutes[phase])
      .map((phase): Difference => ({ kind: 'minutes', phase, shipped: was.minutes[phase], now: is.minutes[phase] })),
    ...Facts.keyof()
      .options.filter((fact) => was.facts[fact] !== is.facts[fact])
      .map((fact): Difference => ({ kind: 'fact', fact, shipped: was.facts[fact], now: is.facts[fact] })),
    ...named
      .filter((material) => !isSameUse(use(was, material), use(is, material)))
      .map((material): Difference => ({ kind: 'material', material, shipped: use(was, material) ?? null, now: use(is, material) ?? null })),
  ]
}

/** A material of the team's own as the library has it. What it costs nobody has said. */
export const materialOf = ({ key, name, unit, kind, bag, reusable, counted, weightGrams }: OwnMaterial): Material => ({
  key,
  name: { en: name, fr: name },
  unit,
  kind,
  bag: kind === 'kit' ? bag : null,
  reusable,
  counted,
  unitCostMillicents: 0,
  weightGrams: weightGrams === null ? null : { atLeast: weightGrams, atMost: weightGrams },
  isOwn: true,
})
