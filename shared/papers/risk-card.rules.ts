import type { Language } from '#shared/i18n/languages.ts'
import { kitOf, type ForKit } from '#shared/kit/kit.rules.ts'
import type { KitRow } from '#shared/kit/kit.schema.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
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
  /** Dangerous things that travel, each once: they are counted out and in, as on the packing list. */
  readonly counted: readonly string[]
}

/** The risks of everything planned, in the order of the plan, and of what is in the bags. Weather is no matter online. */
export function riskCard(session: ForKit, library: Library, kitRows: readonly KitRow[], language: Language): RiskCard {
  const planned = activitiesHeld(session.blocks, activitiesByKey(library))
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
      session.mode === 'online'
        ? []
        : planned
            .filter(({ weather }) => weather.stopWhen.length > 0)
            .map(({ name, weather }) => ({
              activity: name[language],
              stopWhen: weather.stopWhen.map((reason) => reason[language]),
              instead: weather.fallback[language],
            })),
    counted: kitOf(session, library, kitRows).bags.flatMap(({ lines }) => lines.filter(({ counted }) => counted).map(({ name }) => name[language])),
  }
}
