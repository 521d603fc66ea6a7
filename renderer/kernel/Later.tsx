import { type ReactNode, useDeferredValue } from 'react'

/**
 * Draws what is in it a moment after what stands around it, in short pieces: between them the page answers whoever is
 * typing. For the larger parts of a room, each of which takes longer than a frame.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null
}
