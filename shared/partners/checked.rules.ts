import type { Day } from '#shared/kernel/day.ts'

/** Services move often: what nobody has looked at for so many days may send people to a closed door. */
export const daysGood = 60

/** Whether what is known of a partner can be trusted on a day. */
export type Checked = 'never' | 'old' | 'good'

export function checkedState(checkedOn: Day | null, today: Day): Checked {
  if (checkedOn === null) return 'never'
  return Temporal.PlainDate.from(checkedOn).until(today).days > daysGood ? 'old' : 'good'
}
