import { library as english } from '#shared/i18n/en/library.ts'
import { library as french } from '#shared/i18n/fr/library.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import type { Block } from './sessions.schema.ts'

type Wording = Pick<Block, 'kind' | 'activity' | 'title' | 'text'>
type Activities = ReadonlyMap<ActivityKey, Activity>

const names = { en: { ...english.phase, ...english.around }, fr: { ...french.phase, ...french.around } }

const activityOf = ({ activity }: Wording, activities: Activities) => (activity === null ? undefined : activities.get(activity))

/**
 * The title of a block in a language: what somebody wrote, else the activity's name where it is made or stands as one
 * block, else the name of the phase.
 */
export function blockTitle(block: Wording, language: Language, activities: Activities): string {
  if (block.title !== null) return block.title
  const named = block.kind === 'making' || block.kind === 'activity' ? activityOf(block, activities) : undefined
  return named?.name[language] ?? names[language][block.kind]
}

/**
 * The words under the title in a language: what somebody wrote, else the library's for that phase (its making, where the
 * activity stands as one block); empty for a block of the team's own.
 */
export function blockText(block: Wording, language: Language, activities: Activities): string {
  if (block.text !== null) return block.text
  const phase = block.kind === 'activity' ? 'making' : block.kind
  return activityOf(block, activities)?.steps.find((step) => step.phase === phase)?.text[language] ?? ''
}
