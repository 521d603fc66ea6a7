import { resolve, sep } from 'node:path'

/** Whether a path, however it is written, names something inside a folder. */
export const liesIn = (folder: string, path: string) => resolve(path).startsWith(resolve(folder) + sep)
