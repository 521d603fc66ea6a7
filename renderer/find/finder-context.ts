import { createContext, use } from 'react'

/** How any room opens the finder. */
export const FinderContext = createContext<{ readonly open: () => void }>({ open: () => undefined })

export const useFinder = () => use(FinderContext)
