import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

const AfterLock = z.strictObject({
  /** The process this one replaces. */
  predecessor: z.number().int(),
  /** How its window stood; a lock while somebody works elsewhere must not take the keyboard from them. */
  window: z.enum(['focused', 'behind', 'minimised']),
  maximised: z.boolean(),
  /** The folder of the example that was open: it is opened as it stands, where `--example` would make another. */
  example: z.string().nullable(),
})
/** What a lock hands to the process that takes this one's place: nothing of what was open. */
export type AfterLock = z.infer<typeof AfterLock>

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
    return AfterLock.parse(JSON.parse(given.slice(flag.length)))
  } catch {
    return undefined
  }
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
