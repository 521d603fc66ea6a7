import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, shell, valueOf } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'

type Step = { readonly done: number; readonly total: number }
type Outcome = { readonly kind: 'done'; readonly name: string } | { readonly kind: 'failed'; readonly text: string }

/** Where backups stand. */
export const useBackupState = () => useCall(['backups', 'state'], () => api.backups.state({}))

/** Choosing where backups go, and making one that can be followed and stopped. */
export function useBackup() {
  const cache = useQueryClient()
  const problem = useProblem('backups')
  const [step, setStep] = useState<Step | undefined>()
  const [outcome, setOutcome] = useState<Outcome | undefined>()
  const stopping = useRef<AbortController | undefined>(undefined)
  const refresh = () => cache.invalidateQueries({ queryKey: ['backups', 'state'] })

  /** Answers whether there is a folder now; no, if the person changed their mind. */
  const chooseFolder = async (): Promise<boolean> => {
    const folder = await valueOf(shell.chooseFolder({ purpose: 'backups' }))
    if (!folder) return false
    // oxlint-disable-next-line react/hooks -- a call of the vault, not a hook of React
    const reply = await api.backups.useFolder({ folder: folder.token })
    setOutcome(reply.ok ? undefined : { kind: 'failed', text: problem(reply.error) })
    await refresh()
    return reply.ok
  }
  const make = async () => {
    const controller = new AbortController()
    stopping.current = controller
    setOutcome(undefined)
    setStep({ done: 0, total: 1 })
    const reply = await api.backups.make({}, { signal: controller.signal, onProgress: (done, total) => setStep({ done, total }) })
    setStep(undefined)
    setOutcome(reply.ok ? { kind: 'done', name: reply.value.name } : { kind: 'failed', text: problem(reply.error) })
    await refresh()
  }
  return { step, outcome, chooseFolder, make, stop: () => stopping.current?.abort() }
}
