/** English is the source of truth: French must have the same keys, or this does not compile. */
export const en = {}
export const fr: typeof en = {}
