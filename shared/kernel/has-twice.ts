/** Whether any of these stands there more than once. */
export const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length
