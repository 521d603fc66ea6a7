import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

/** A process of the app, as Linux shows it. */
export type Running = { readonly pid: number; readonly kind: 'main' | 'page' | 'vault' | 'other' }

const read = (pid: number | string, what: string) => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'latin1')
  } catch {
    return ''
  }
}

function kindOf(pid: number, main: number): Running['kind'] {
  if (pid === main) return 'main'
  const command = read(pid, 'cmdline')
  if (command.includes('--type=renderer')) return 'page'
  return command.includes('--utility-sub-type=node.mojom.NodeService') ? 'vault' : 'other'
}

/** The app's main process and everything that descends from it. */
export function processesOf(main: number): Running[] {
  const parents = new Map<number, number>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const [, parent] = /\) . (\d+)/.exec(read(pid, 'stat')) ?? []
    if (parent !== undefined) parents.set(Number(pid), Number(parent))
  }
  const isOurs = (pid: number): boolean => pid === main || (parents.has(pid) && isOurs(parents.get(pid)!))
  return [...parents.keys()].filter(isOurs).map((pid) => ({ pid, kind: kindOf(pid, main) }))
}

export const isRunning = (pid: number) => !['', 'Z', 'X'].includes(/\) (.)/.exec(read(pid, 'stat'))?.[1] ?? '')

/** The process of this kind; there must be one. */
export function theOne(main: number, kind: Running['kind']): number {
  const found = processesOf(main).filter((running) => running.kind === kind)
  if (found.length !== 1) throw new Error(`${found.length} processes of kind ${kind}`)
  return found[0]!.pid
}

/** Memory in use, in bytes: what this process alone has, and its share of what it has with others. */
export const memoryOf = (pid: number) => 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0)

const page = 4096
const chunk = 8 * 1024 * 1024

/** The parts of a range that are in memory or in swap: the rest was never touched. */
function* touched(pagemap: number, from: number, to: number): Generator<{ readonly from: number; readonly to: number }> {
  const entries = Buffer.alloc((chunk / page) * 8)
  for (let at = from; at < to; at += chunk) {
    const count = Math.min(chunk, to - at) / page
    const got = readSync(pagemap, entries, 0, count * 8, (at / page) * 8) / 8
    let start: number | undefined
    for (let index = 0; index <= got; index += 1) {
      const isThere = index < got && (entries[index * 8 + 7]! & 0xc0) !== 0
      if (isThere) start ??= at + index * page
      else if (start !== undefined) {
        yield { from: start, to: at + index * page }
        start = undefined
      }
    }
  }
}

/**
 * Reads all memory of a process that can hold what it did: every readable part, except the program's own files where
 * they lie unwritable. Answers with the bytes read; `look` gets them in pieces.
 */
function readMemory(pid: number, look: (piece: Buffer) => void): number {
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r')
  const piece = Buffer.alloc(chunk)
  let total = 0
  try {
    for (const line of read(pid, 'maps').split('\n')) {
      const [, from, to, writable, path = ''] = /^([0-9a-f]+)-([0-9a-f]+) r(.).. \S+ \S+ \S+ *(.*)$/.exec(line) ?? []
      if (from === undefined || to === undefined || path === '[vvar]' || path === '[vsyscall]') continue
      if (writable === '-' && path.startsWith('/') && !path.startsWith('/dev/shm') && !path.startsWith('/memfd')) continue
      for (const part of touched(pagemap, Number.parseInt(from, 16), Number.parseInt(to, 16))) {
        const got = readSync(memory, piece, 0, part.to - part.from, part.from)
        total += got
        look(piece.subarray(0, got))
      }
    }
  } finally {
    closeSync(memory)
    closeSync(pagemap)
  }
  return total
}

/** How often each of these byte strings stands in the memory of a process. */
export function countInMemory(pid: number, wanted: ReadonlyMap<string, Buffer>): { readonly bytes: number; readonly hits: Record<string, number> } {
  const hits: Record<string, number> = {}
  const bytes = readMemory(pid, (piece) => {
    for (const [name, needle] of wanted) {
      for (let at = piece.indexOf(needle); at >= 0; at = piece.indexOf(needle, at + 1)) hits[name] = (hits[name] ?? 0) + 1
    }
  })
  return { bytes, hits }
}
