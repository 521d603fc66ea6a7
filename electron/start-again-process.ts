import { spawn } from 'node:child_process'
import type { StartAgain } from './app/successor.ts'

// Starts the app in the place of the one that locks, and tells it so: electron/app/successor.ts.
const { program, args } = JSON.parse(process.argv.at(-1) ?? '') as StartAgain
const child = spawn(program, args, { detached: true, stdio: 'ignore' })
child.once('spawn', () => process.parentPort.postMessage('started'))
child.once('error', () => process.exit(1))
