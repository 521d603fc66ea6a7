import { startTransition, useCallback, useState } from 'react'

/** So many rows are drawn within a frame or two. */
const page = 20

/**
 * How many rows of a long list to draw: a few, and more, in pieces, whenever the eye or the keyboard nears its end. `end` is the
 * ref of whatever stands behind the last row.
 */
export function useGrowing(count: number) {
  const [drawn, setDrawn] = useState(page)
  const end = useCallback((mark: Element | null) => {
    if (!mark) return undefined
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) startTransition(() => setDrawn((before) => before + page))
      },
      { rootMargin: '1200px' },
    )
    watch.observe(mark)
    return () => watch.disconnect()
  }, [])
  return { drawn: Math.min(drawn, count), hasMore: drawn < count, end, drawAll: () => setDrawn(count) }
}
