import { library as english } from '#shared/i18n/en/library.ts'
import { library as french } from '#shared/i18n/fr/library.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import { activityHeld } from './planned.rules.ts'
import type { Block, Station } from './sessions.schema.ts'

type Activities = ReadonlyMap<ActivityKey, Activity>
type Wording = Pick<Block, 'kind' | 'activity' | 'variants' | 'fitted' | 'title' | 'text'>
type StationWording = Pick<Station, 'activity' | 'variants' | 'fitted' | 'title' | 'text'>

const stationName = { en: english.station, fr: french.station }
const names = { en: { ...english.phase, ...english.around }, fr: { ...french.phase, ...french.around } }

/**
 * The title of a block in a language: what somebody wrote, else the activity's name where it is made or stands as one
 * block, else the name of the phase.
 */
export function blockTitle(block: Wording, language: Language, activities: Activities): string {
  if (block.title !== null) return block.title
  const named = block.kind === 'making' || block.kind === 'activity' ? activityHeld(block, activities) : undefined
  return named?.name[language] ?? names[language][block.kind]
}

/**
 * The words under the title in a language: what somebody wrote, else the library's for that phase (its making, where the
 * activity stands as one block) in the variants chosen; empty for a block of the team's own.
 */
export function blockText(block: Wording, language: Language, activities: Activities): string {
  if (block.text !== null) return block.text
  const phase = block.kind === 'activity' ? 'making' : block.kind
  return activityHeld(block, activities)?.steps.find((step) => step.phase === phase)?.text[language] ?? ''
}

/** The title of the nth station of a block, from 1: what somebody wrote, else its activity's name, else its number. */
export const stationTitle = (station: StationWording, nth: number, language: Language, activities: Activities): string =>
  station.title ?? activityHeld(station, activities)?.name[language] ?? `${stationName[language]} ${nth}`

/** The words of a station: what somebody wrote, else the library's for the making. */
export const stationText = (station: StationWording, language: Language, activities: Activities): string =>
  blockText({ ...station, kind: 'activity' }, language, activities)

/** A plan B in a line: the activity's name, and what somebody wrote; empty where there is none. */
export const planBText = ({ planB }: Pick<Block, 'planB'>, language: Language, activities: Activities): string => {
  const name = planB?.activity ? (activities.get(planB.activity)?.name[language] ?? '') : ''
  return [name, planB?.text.trim() ?? ''].filter((part) => part !== '').join('. ')
}
