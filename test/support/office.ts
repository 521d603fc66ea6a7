import { execFileSync } from 'node:child_process'

/** Whether LibreOffice is installed, which opens the files we write as somebody else would. */
export const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
