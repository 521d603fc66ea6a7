import { useState } from 'react'
import type { BackupContents } from '#shared/backups/backups.contract.ts'
import type { ChosenFile } from '#shared/kernel/file-token.ts'
import { api, shell, valueOf } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'

/** A backup file somebody chose, and what was read in it. */
export interface FoundBackup {
  readonly file: ChosenFile
  readonly contents: BackupContents
}

/** Choosing a backup file and reading it through. */
export function useBackupFile() {
  const problem = useProblem('backups')
  const [found, setFound] = useState<FoundBackup | undefined>()
  const [failed, setFailed] = useState<string | undefined>()
  const [isReading, setReading] = useState(false)
  const choose = async () => {
    const file = await valueOf(shell.chooseFile({ purpose: 'backup' }))
    if (!file) return
    setReading(true)
    const reply = await api.backups.inspect({ file: file.token })
    setReading(false)
    setFailed(reply.ok ? undefined : problem(reply.error))
    setFound(reply.ok ? { file, contents: reply.value } : undefined)
  }
  return { found, failed, isReading, choose }
}
