import type { Counter } from '#shared/counts/counts.schema.ts'
import type { z } from 'zod'
import type { ClockTime, Zone } from '#shared/kernel/day.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Activity, ActivityKey, Library } from '#shared/library/library.schema.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { blockText, blockTitle, planBText, stationText, stationTitle } from '#shared/sessions/block-words.rules.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
import { minutesOf, timed, type TimedBlock } from '#shared/sessions/running-order.rules.ts'
import type { Block, BlockKind, Session } from '#shared/sessions/sessions.schema.ts'
import { stationMinutes } from '#shared/sessions/stations.rules.ts'
import { coordinatesOf, sunAt } from '#shared/places/sun.rules.ts'
import { sunBlocks } from '#shared/sessions/sun-blocks.rules.ts'
import { curveOf, type ExposureCurve, type MinuteRange } from '#shared/strips/exposure.rules.ts'
import { skies, type Sky } from '#shared/strips/strips.schema.ts'
import { creditsFor, type Credit } from './credits.rules.ts'
import type { papers } from './papers.contract.ts'
import type { RunSheetChoices } from './papers.schema.ts'
import { wordsToSay, type WordsToSay } from './spoken-words.rules.ts'

/** How long to print under one sky; null where it does not print within the hour. */
export type Exposure = { readonly sky: Sky; readonly range: MinuteRange | null }

/** What happens beside the others in a block. Minutes only where it ends before its block. */
export type RunSheetStation = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly minutes: number | null
  readonly people: number | null
  readonly leaders: readonly string[]
  readonly ledByEveryone: boolean
}

export type RunSheetRow = {
  readonly id: string
  readonly kind: BlockKind
  readonly time: ClockTime
  /** None for a note. */
  readonly minutes: number
  readonly title: string
  readonly text: string
  /** What the team's strips, or the estimates, say for the sun at the middle of the block; empty where nothing is printed by the sun, or nobody knows where. */
  readonly exposures: readonly Exposure[]
  readonly leaders: readonly string[]
  readonly ledByEveryone: boolean
  readonly stations: readonly RunSheetStation[]
  /** What to do instead, one line; empty where nobody said. */
  readonly planB: string
}

/** What an activity that weather can spoil says about stopping, and what to do instead. */
export type WeatherTurn = { readonly activity: string; readonly stopWhen: readonly string[]; readonly instead: string }

/** What a run sheet prints, in the language of the paper. What was not chosen is not in it. */
export type RunSheet = {
  readonly title: string
  readonly when: { readonly startsAt: number; readonly endsAt: number; readonly zone: Zone }
  /** The team's own zone, where its clock shows another time than the session's. */
  readonly otherZone: Zone | null
  readonly place: { readonly name: string; readonly town: string; readonly host: string }
  /** The address, or how to join an online session; empty unless chosen. */
  readonly address: string
  readonly team: readonly { readonly name: string; readonly languages: readonly string[]; readonly phone: string }[]
  readonly expected: number | null
  readonly rows: readonly RunSheetRow[]
  readonly words: readonly WordsToSay[]
  readonly weather: readonly WeatherTurn[]
  /** The place's own list; null where nobody has written one; nothing where nobody arrives anywhere. */
  readonly ask: readonly string[] | null
  /** What is counted in strokes, where the laptop stays shut. */
  readonly counters: readonly Counter[]
  readonly safeguarding: string
  readonly emergency: string
  readonly credits: readonly Credit[]
}

type Content = z.output<typeof papers.runSheet.output>
type Context = { readonly library: Library; readonly choices: RunSheetChoices; readonly language: Language }

/**
 * Puts what the vault answered into the boxes of the run sheet. Phones, contacts and the address are left out here once
 * more unless chosen, so that a mistake elsewhere cannot print them.
 */
export function runSheet({ session, place, people, team, spoken, strips, counters }: Content, { library, choices, language }: Context): RunSheet {
  const activities = activitiesByKey(library)
  const coming = peopleOf(session, people)
  return {
    title: session.title,
    when: { startsAt: session.startsAt, endsAt: session.endsAt, zone: session.zone },
    otherZone: showsOtherTime(session.startsAt, session.zone, team.zone) ? team.zone : null,
    place: { name: session.placeName, town: session.placeTown, host: session.host },
    address: choices.address && place?.addressOnPapers ? addressOf(place, session) : '',
    team: coming.map((person) => ({
      name: person.name,
      languages: person.languages.filter((tag) => tag !== 'en' && tag !== 'fr'),
      phone: choices.phones && person.phoneOnPapers ? person.phone : '',
    })),
    expected: session.expected,
    rows: rowsOf(session, place, people, activities, curveOf(strips), language),
    words: wordsToSay(spoken, language),
    weather: weatherOf(session, activities, language),
    ask: askOf(session, place),
    counters: counters.filter(({ part }) => part === 'came'),
    safeguarding: choices.safeguarding ? team.safeguardingContact : '',
    emergency: choices.emergency ? team.emergencyLine : '',
    credits: creditsFor(activitiesHeld(session.blocks, activities), language),
  }
}

/** Who is expected: everybody asked who has not declined and is still there on the day, in the order of asking. */
function peopleOf({ asked }: Session, people: readonly Person[]): Person[] {
  const known = new Map(people.map((person) => [person.id, person]))
  return asked.flatMap(({ personId, answer, gone }) => (answer === 'declined' || gone ? [] : (known.get(personId) ?? [])))
}

const showsOtherTime = (instant: number, one: Zone, other: Zone): boolean => localOf(instant, one).time !== localOf(instant, other).time

const addressOf = (place: Place, { mode }: Session): string =>
  [mode === 'online' ? '' : place.address, mode === 'on-site' ? '' : place.joinNote].filter((part) => part.trim() !== '').join('\n')

function rowsOf(
  session: Session,
  place: Place | null,
  people: readonly Person[],
  activities: ReadonlyMap<ActivityKey, Activity>,
  curve: ExposureCurve,
  language: Language,
): RunSheetRow[] {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const inSun = new Set(sunBlocks(session.blocks, activities))
  const named = (ids: Block['leaders']) => ids.flatMap((id) => names.get(id) ?? [])
  const stations = ({ block }: TimedBlock): RunSheetStation[] =>
    block.stations.map((station, at) => ({
      id: station.id,
      title: stationTitle(station, at + 1, language, activities),
      text: stationText(station, language, activities),
      minutes: stationMinutes(block, station) < block.minutes ? stationMinutes(block, station) : null,
      people: station.people,
      leaders: named(station.leaders),
      ledByEveryone: station.ledByEveryone,
    }))
  return timed(session.blocks).map((step) => ({
    id: step.block.id,
    kind: step.block.kind,
    time: localOf(session.startsAt + step.from * 60_000, session.zone).time,
    minutes: minutesOf(step.block),
    title: blockTitle(step.block, language, activities),
    text: blockText(step.block, language, activities),
    exposures: inSun.has(step.block) ? exposuresOf(step, session, place, curve) : [],
    leaders: named(step.block.leaders),
    ledByEveryone: step.block.ledByEveryone,
    stations: stations(step),
    planB: planBText(step.block, language, activities),
  }))
}

function exposuresOf({ from, to }: TimedBlock, { startsAt }: Session, place: Place | null, curve: ExposureCurve): Exposure[] {
  const where = coordinatesOf(place)
  if (!where) return []
  const middle = startsAt + ((from + to) / 2) * 60_000
  const { height } = sunAt(middle, where)
  return skies.map((sky) => ({ sky, range: curve(height, sky) }))
}

function askOf({ mode }: Session, place: Place | null): readonly string[] | null {
  if (place && place.askOnArrival.length > 0) return place.askOnArrival
  return mode === 'online' ? [] : null
}

const weatherOf = ({ blocks, mode }: Session, activities: ReadonlyMap<ActivityKey, Activity>, language: Language): WeatherTurn[] =>
  mode === 'online'
    ? []
    : activitiesHeld(blocks, activities)
        .filter(({ weather }) => weather.dependence !== 'none' && (weather.fallback[language] !== '' || weather.stopWhen.length > 0))
        .toSorted((one, other) => Number(other.weather.dependence === 'high') - Number(one.weather.dependence === 'high'))
        .map(({ name, weather }) => ({
          activity: name[language],
          stopWhen: weather.stopWhen.map((reason) => reason[language]),
          instead: weather.fallback[language],
        }))
