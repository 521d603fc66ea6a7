import { createContext, use } from 'react'

/** What the fields inside belong to: the id of a place, a person, a group; or a part of the settings. */
export const DraftsOf = createContext('')

/** The name of a field for its draft. Two fields of one thing have two labels. */
export const useFieldOf = (label: string) => `${use(DraftsOf)} ${label}`
