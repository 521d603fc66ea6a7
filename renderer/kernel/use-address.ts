import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What stands behind the question mark of the room's address: which place is shown, whether one is being added. Null where it is not there. */
export const useAddress = (name: 'id' | 'add' | 'for' | 'view' | 'day' | 'template'): string | null =>
  new URLSearchParams(useRouterState({ select: (state) => state.location.searchStr })).get(name)

/** Goes to a room, or to one thing in it. `instead` leaves no way back to where one was. */
export function useGo() {
  const { history } = useRouter()
  return useCallback((to: string, { instead = false } = {}) => (instead ? history.replace(to) : history.push(to)), [history])
}
