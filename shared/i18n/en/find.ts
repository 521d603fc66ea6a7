/** The quick finder over everything. */
export const find = {
  title: 'Find',
  label: 'A session, an activity, a place, a person or a room',
  none: 'Nothing has these words.',
  clear: 'Empty the search',
  results: 'Found',
  kind: { room: 'Room', session: 'Session', group: 'Group', activity: 'Activity', place: 'Place', partner: 'Partner', person: 'Person' },
  more: 'Show more',
  hint: 'Arrows to choose, Enter to open, Escape to leave.',
} as const
