import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All files under a folder, whatever they are called. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(path)
      return entry.isFile() ? [path] : []
    })
  } catch {
    // Not ours to look into, or gone meanwhile.
    return []
  }
}

/** A text as UTF-8, UTF-16 and, wherever it may stand in a longer one, base64. */
export function shapesOf(text: string): Buffer[] {
  const plain = Buffer.from(text, 'utf8')
  const inside = [0, 1, 2].map((shift) => {
    const written = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64')
    // The letters at both ends depend on the neighbours.
    return written.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + plain.length) * 8) / 6) - 1)
  })
  const urlSafe = inside.map((part) => part.replaceAll('+', '-').replaceAll('/', '_'))
  return [plain, Buffer.from(text, 'utf16le'), ...[...new Set([...inside, ...urlSafe])].map((part) => Buffer.from(part))]
}

/** Files that hold one of these byte strings, and how much was read. */
export function filesHolding(files: readonly string[], wanted: readonly Buffer[], largest = 256e6) {
  let bytes = 0
  const holding = files.filter((file) => {
    try {
      if (lstatSync(file).size > largest) return false
      const content = readFileSync(file)
      bytes += content.length
      return wanted.some((needle) => content.includes(needle))
    } catch {
      return false
    }
  })
  return { holding, bytes, files: files.length }
}

/** The files of the system's temporary folders that were written since. */
export function temporaryFiles(since: number, folders: readonly string[]) {
  return folders.flatMap(filesIn).filter((file) => {
    const found = lstatSync(file, { throwIfNoEntry: false })
    return found !== undefined && found.mtimeMs >= since
  })
}
