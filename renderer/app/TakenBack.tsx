import i18next from 'i18next'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UndoableCall } from '#shared/history/undoable.ts'
import { useUndoKeys } from '#renderer/kernel/use-undo.ts'
import styles from './TakenBack.module.css'

/** How long the line stays, in milliseconds: enough to read it twice. */
const stays = 5_000

const hasWords = (call: string): call is UndoableCall => i18next.exists(`history:${call}`)

type Said = { readonly what: 'undone' | 'redone'; readonly call: UndoableCall; readonly nth: number }

/** A quiet line that says what Ctrl+Z took back, read out by screen readers. */
export function TakenBack() {
  const { t } = useTranslation(['common', 'history'])
  const [said, setSaid] = useState<Said | undefined>()
  useUndoKeys(
    useCallback((what, call) => {
      if (hasWords(call)) setSaid((last) => ({ what, call, nth: (last?.nth ?? 0) + 1 }))
    }, []),
  )
  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(() => setSaid(undefined), stays)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <output className={styles.line} aria-live="polite">
      {said && <span key={said.nth}>{t(said.what, { what: t(`history:${said.call}`) })}</span>}
    </output>
  )
}
