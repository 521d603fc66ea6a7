import { useCallback } from 'react'

/** Brings a heading of the page into sight and puts the focus on it. */
export const useGoTo = (id: string) =>
  useCallback(() => {
    const heading = document.getElementById(id)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [id])
