import { execFileSync } from 'node:child_process'

/** Whether the programs that read a printed paper back are installed: a laptop may lack them, the checks install them. */
export const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
