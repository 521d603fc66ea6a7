import { useEffect, useRef, useState } from 'react'

/** The width of an element in pixels, as it is and as it becomes: charts are drawn at it, and their text is not scaled. */
export function useWidth<E extends Element>(first: number) {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { ref, width }
}
