/** The rooms of the rail, in its order: what the words call them, and where they are. */
export const rooms = [
  { id: 'today', href: '/' },
  { id: 'calendar', href: '/calendar' },
  { id: 'sessions', href: '/sessions' },
  { id: 'groups', href: '/groups' },
  { id: 'attendance', href: '/attendance' },
  { id: 'activities', href: '/activities' },
  { id: 'places', href: '/places' },
  { id: 'partners', href: '/partners' },
  { id: 'people', href: '/people' },
  { id: 'trips', href: '/trips' },
  { id: 'releases', href: '/releases' },
] as const
export const settingsRoom = { id: 'settings', href: '/settings' } as const
