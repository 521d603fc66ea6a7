import type { Language } from '#shared/i18n/languages.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import type { WeatherTurn } from './run-sheet.rules.ts'

/** What can go wrong with an activity and what to watch for, in the language of the paper. */
export type ActivityRisk = {
  readonly key: string
  readonly name: string
  readonly safety: string
  readonly care: string
  readonly fromAge: number
  /** At least so many of the team. */
  readonly staff: number
  readonly therapist: boolean
}

export type RiskCard = {
  readonly risks: readonly ActivityRisk[]
  readonly weather: readonly WeatherTurn[]
  /** Dangerous things, each once: they are counted out and in. */
  readonly counted: readonly string[]
}

/** The risks of everything planned, in the order of the plan. Weather is no matter online. */
export function riskCard({ blocks, mode }: Pick<Session, 'blocks' | 'mode'>, library: Library, language: Language): RiskCard {
  const planned = activitiesHeld(blocks, activitiesByKey(library))
  const used = new Set(planned.flatMap(({ materials }) => materials.map(({ material }) => material)))
  return {
    risks: planned.map(({ key, name, safety, cautions, ages, groupSize, requires }) => ({
      key,
      name: name[language],
      safety: safety[language],
      care: cautions[language],
      fromAge: ages.min,
      staff: groupSize.staffMin,
      therapist: requires.therapistLed,
    })),
    weather:
      mode === 'online'
        ? []
        : planned
            .filter(({ weather }) => weather.stopWhen.length > 0)
            .map(({ name, weather }) => ({
              activity: name[language],
              stopWhen: weather.stopWhen.map((reason) => reason[language]),
              instead: weather.fallback[language],
            })),
    counted: library.materials.filter(({ key, counted }) => counted && used.has(key)).map(({ name }) => name[language]),
  }
}
