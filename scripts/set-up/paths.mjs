import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was typed. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** A file or folder of the project, from its path inside it. */
export const inProject = (...parts) => path.join(root, ...parts)

/** Downloads, stamps and reports: safe to delete at any time. */
export const cache = inProject('.cache')

/** Where `npm start` without a display leaves a picture of the window. */
export const windowPicture = path.join(cache, 'window.png')
