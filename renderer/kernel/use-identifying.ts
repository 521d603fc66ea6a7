import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Finding } from '#shared/identifying/identifying.schema.ts'
import { api, valueOf } from './api.ts'

/** How long nothing must be typed until the last word counts as written. */
const pause = 700

/** Whether a text has stood still for a while. */
function useIsStill(text: string): boolean {
  const [still, setStill] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return still === text
}

/**
 * What in a text could tell who somebody is and is undecided, as it is typed. A word at the very end is left alone while
 * it is being typed. `isStill`: nothing was typed for a while.
 */
export function useIdentifying(text: string, isOn: boolean): { readonly findings: readonly Finding[]; readonly isStill: boolean } {
  const isStill = useIsStill(text)
  const { data = [] } = useQuery({
    queryKey: ['identifying', 'find', text],
    queryFn: () => valueOf(api.identifying.find({ texts: [text] })),
    enabled: isOn && text.trim() !== '',
    placeholderData: (last) => last,
    // What was typed is kept in one place.
    gcTime: 0,
  })
  if (!isOn) return { findings: [], isStill }
  // What was found in the text before counts where it still stands, until the answer is there.
  const there = (data[0] ?? []).filter(({ from, to, text: said }) => text.slice(from, to) === said)
  return { findings: isStill ? there : there.filter(({ to }) => to < text.length), isStill }
}
