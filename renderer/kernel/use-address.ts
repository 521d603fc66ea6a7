import { useMatch, useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What stands behind the question mark of the room's address: which place is shown, whether one is being added. Null where it is not there. */
export function useAddress(name: 'id' | 'add' | 'for' | 'view' | 'day' | 'template' | 'at'): string | null {
  const room = useMatch({ strict: false, select: ({ pathname }) => pathname })
  // The address is that of the next room a moment before it stands there: what is asked of it is not asked of this one.
  const search = useRouterState({ select: ({ location }) => (location.pathname === room ? location.searchStr : '') })
  return new URLSearchParams(search).get(name)
}

/** Goes to a room, or to one thing in it. `instead` leaves no way back to where one was. */
export function useGo() {
  const { history } = useRouter()
  return useCallback((to: string, { instead = false } = {}) => (instead ? history.replace(to) : history.push(to)), [history])
}
