const seen = new Set<string>()

/** Remembers, as long as the window lives, that a room has been looked at: by its address, such as `/activities`. */
export const seeRoom = (path: string) => void seen.add(path)
export const hasSeen = (path: string) => seen.has(path)
