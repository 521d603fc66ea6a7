import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** What a lock hands to the process that takes this one's place: nothing of what was open. */
export type AfterLock = {
  /** The process this one replaces. */
  readonly predecessor: number
  /** How its window stood; a lock while somebody works elsewhere must not take the keyboard from them. */
  readonly window: (typeof stances)[number]
  readonly maximised: boolean
  /** The folder of the example that was open: it is opened as it stands, where `--example` would make another. */
  readonly example: string | null
}

const stances = ['focused', 'behind', 'minimised'] as const
const flag = '--after-lock='
const example = '--example'

/** The arguments for that process: those of this one, and what a lock hands on. A start script adds its switches each time: once is enough. */
export const argumentsAfterLock = (own: readonly string[], after: AfterLock): string[] => [
  ...own.filter((argument, index) => {
    if (argument === example || argument.startsWith(flag)) return false
    return !argument.startsWith('--') || own.indexOf(argument) === index
  }),
  `${flag}${JSON.stringify(after)}`,
]

/** What a lock handed to this process; undefined when somebody started the app. */
export function afterLock(own: readonly string[]): AfterLock | undefined {
  const given = own.find((argument) => argument.startsWith(flag))
  if (given === undefined) return undefined
  try {
    return judged(JSON.parse(given.slice(flag.length)))
  } catch {
    return undefined
  }
}

/** Judged by hand: a start waits for it, and not for the library of schemas (docs/decisions/0050). */
function judged(given: unknown): AfterLock | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { predecessor, window, maximised, example, ...rest } = given as Record<string, unknown>
  const stance = stances.find((one) => one === window)
  const isExample = example === null || typeof example === 'string'
  if (!Number.isInteger(predecessor) || stance === undefined || typeof maximised !== 'boolean' || !isExample || Object.keys(rest).length > 0) return undefined
  return { predecessor: predecessor as number, window: stance, maximised, example }
}

/** Whether somebody asked for a fresh example. */
export const wantsExample = (own: readonly string[]) => own.includes(example)

/** Longer than the page and the vault process may take to save and close. */
const patience = 30_000

/**
 * Waits until another process has ended, so that both never have the vault or the settings at once. Only Linux starts the
 * one before the other has ended; elsewhere nothing is to be waited for.
 */
export async function theEndOf(pid: number) {
  for (const end = performance.now() + patience; isRunning(pid) && performance.now() < end; ) await setTimeout(5)
}

/** What its parent has not yet noticed as ended (Z) has ended all the same. */
function isRunning(pid: number) {
  try {
    return !/\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
