import { Undo2 } from 'lucide-react'
import type { UndoableCall } from '#shared/history/undoable.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { api } from './api.ts'
import { focusPage } from './focus-page.ts'
import styles from './TakeBack.module.css'
import { wasDone } from './refusals.ts'
import { useCall } from './use-call.ts'

type Props = {
  /** What was done, and can be taken back as long as nothing else was done since. */
  readonly call: UndoableCall
  readonly children: string
  readonly button: string
  readonly onBack?: () => void
}

/** Says what has just been taken away, with the way to bring it back. */
export function TakeBack({ call, children, button, onBack }: Props) {
  const { data: history } = useCall(['history', 'state'], () => api.history.state({}))
  if (history?.undo !== call) return null
  const bringBack = async () => {
    if (!(await wasDone(api.history.undo({})))) return
    focusPage()
    onBack?.()
  }
  return (
    <div className={styles.back}>
      <Message isLive>{children}</Message>
      <Button size="dense" icon={Undo2} onPress={() => void bringBack()}>
        {button}
      </Button>
    </div>
  )
}
