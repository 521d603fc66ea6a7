/** The same keys as the English words, at every depth, with a text for each. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
