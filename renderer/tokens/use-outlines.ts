import { useEffect, useState } from 'react'
import type { Picture } from '#shared/tokens/tokens.schema.ts'

export type Outlines = Readonly<Record<Picture, string>>

/** The outlines of the pictures on cards, each in a square of 200; they are read when a card is first shown. */
export function useOutlines(): Outlines | undefined {
  const [outlines, setOutlines] = useState<Outlines | undefined>()
  useEffect(() => {
    let isGone = false
    void import('../../assets/tokens/pictures.json').then((read) => {
      if (!isGone) setOutlines(read.default)
    })
    return () => {
      isGone = true
    }
  }, [])
  return outlines
}
