import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

export const isWindows = process.platform === 'win32'
export const isLinux = process.platform === 'linux'
export const isRoot = isLinux && process.getuid() === 0

/** Is a program of this name on the PATH, or a file at this absolute path? (Linux and macOS) */
export const has = (program) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.resolve(folder, program)))

/**
 * Runs a program in the project's folder and waits for it. Ctrl+C and a polite end of this process reach it first.
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options] limit in milliseconds, then it is killed
 * @returns {Promise<number>} its exit code; 1 when it was killed or could not be started
 */
export function run(program, args, { limit, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    const timer = limit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limit)
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
    const end = (code) => {
      clearTimeout(timer)
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass)
      resolve(code ?? 1)
    }
    child.once('error', (error) => {
      console.error(error.message)
      end(1)
    })
    child.once('exit', end)
  })
}

/** Runs a quick program and returns what it printed, or undefined when it failed or is not there. */
export function ask(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

/** Runs npm: the one that started us where there is one, so that its version and settings stay the same. */
export function npm(args, options) {
  const started = process.env.npm_execpath
  if (started && /\.c?js$/.test(started)) return run(process.execPath, [started, ...args], options)
  // npm is a .cmd file on Windows, which Node runs only through a shell. Every argument here is our own.
  return run(isWindows ? 'npm.cmd' : 'npm', args, { shell: isWindows, ...options })
}
