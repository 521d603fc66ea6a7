import type { Changes } from '#shared/kernel/given.ts'
import type { InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import type { Block, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { hasMet } from '#shared/sessions/state.rules.ts'
import type { Debrief, DebriefWords } from './debriefs.schema.ts'

/** The activities of a plan, each once, in the order in which they come. */
export const activitiesIn = (blocks: readonly Pick<Block, 'activity' | 'stations'>[]): ActivityKey[] => [
  ...new Set(blocks.flatMap(({ activity, stations }) => [activity, ...stations.map((station) => station.activity)].filter((each) => each !== null))),
]

/** What somebody says, and what it takes away: of what did not happen there is no time and no number. */
export function withoutWhatDidNotHappen(words: Changes<DebriefWords>): Changes<DebriefWords> {
  return {
    ...words,
    ...(words.safeguarding !== undefined && words.safeguarding !== true && { safeguardingTime: null }),
    ...(words.incident !== undefined && words.incident !== true && { incidentNumber: '', firstAid: null }),
  }
}

/** The parts of a debrief, in the order in which the screen asks for them. */
export const debriefParts = ['counts', 'heard', 'team', 'referrals', 'interpreters', 'partners', 'stoodOut', 'made', 'worked', 'different', 'mood', 'safety', 'kit'] as const
export type DebriefPart = (typeof debriefParts)[number]

/** What a debrief is read with: whether the counts are in, and the interpreters who were to come. */
export type DebriefFacts = { readonly isRecorded: boolean; readonly interpreters: readonly Pick<InterpreterRequest, 'minutes' | 'answer'>[] }

const isWritten = (text: string) => text.trim() !== ''

/** What nobody has said yet. Nothing of it has to be. */
export function stillToWrite(debrief: Debrief, { isRecorded, interpreters }: DebriefFacts): DebriefPart[] {
  const { team, heard, referrals, partners, uses, nextTime, tags, atmosphere, safeguarding, incident } = debrief
  const isSaid: Readonly<Record<DebriefPart, boolean>> = {
    counts: isRecorded,
    heard: heard.length > 0,
    team: team.isSaid,
    referrals: referrals.length > 0,
    interpreters: interpreters.every(({ minutes, answer }) => minutes !== null || answer === 'declined'),
    partners: partners.every(({ staff }) => staff !== null),
    stoodOut: isWritten(debrief.stoodOut),
    made: isWritten(debrief.made),
    worked: isWritten(debrief.worked),
    different: isWritten(debrief.different) || nextTime.some(({ text }) => isWritten(text)),
    mood: tags.length > 0 || atmosphere !== null,
    safety: safeguarding !== null && incident !== null,
    kit: uses.length > 0,
  }
  return debriefParts.filter((part) => !isSaid[part])
}

/** How long a session is asked after: whoever has not written by then will not. */
const daysAskedFor = 28

/** Sessions that met and that nobody has closed, the latest first. */
export const toWrite = (sessions: readonly SessionSummary[], now: number): SessionSummary[] =>
  sessions.filter(({ state, endsAt }) => hasMet(state) && state !== 'closed' && endsAt > now - daysAskedFor * 86_400_000).toReversed()
