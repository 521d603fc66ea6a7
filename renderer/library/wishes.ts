import type { ActivityFilter } from '#shared/library/library.rules.ts'

/** What somebody may ask of an activity, as words to switch on. */
export const wishes = ['no-sun', 'no-water', 'no-power', 'online', 'no-therapist', 'open-group', 'an-hour', 'ours'] as const
export type Wish = (typeof wishes)[number]

const hour = 60

/** The filter for the words that are on. */
export function filterOf(on: readonly Wish[]): ActivityFilter {
  const has = (wish: Wish) => on.includes(wish)
  return {
    needs: { ...(has('no-sun') && { sun: false }), ...(has('no-water') && { water: false }), ...(has('no-power') && { power: false }) },
    ...(has('online') && { online: true }),
    ...(has('no-therapist') && { therapistLed: false }),
    ...(has('open-group') && { groupFormat: 'open' as const }),
    ...(has('ours') && { ours: true }),
    ...(has('an-hour') && { withinMinutes: hour }),
  }
}
