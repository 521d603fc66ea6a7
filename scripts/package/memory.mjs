import { spawnSync } from 'node:child_process'
import { asNode, electronPath } from '../set-up/electron.mjs'
import { inProject } from '../set-up/paths.mjs'
import { isRoot } from '../set-up/programs.mjs'
import { Stop } from '../set-up/terminal.mjs'

/** Chromium's sandbox hides its processes' memory from everybody else. */
export const mayReadMemory = isRoot

/**
 * What of a member's keys, and of a text that was typed, stands in the memory of these processes: each process with the
 * number of bytes read and the hits by name.
 * @param {{ pids: number[], vault: string, member: { shortName: string, passphrase: string }, typed: string }} wanted
 * @returns {{ pid: number, bytes: number, hits: Record<string, number> }[]}
 */
export function findInMemory(wanted) {
  const script = inProject('test/support/find-in-memory.ts')
  const { status, stdout, stderr } = spawnSync(electronPath(), [script], { env: asNode(), input: JSON.stringify(wanted), encoding: 'utf8' })
  if (status !== 0) throw new Stop(`The memory of the packed app could not be read: ${stderr}`)
  return JSON.parse(stdout)
}
