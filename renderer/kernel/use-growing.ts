import { useCallback, useState } from 'react'

/** So many rows fill the tallest window a few times over. */
const page = 60

/**
 * How many rows of a long list to draw: a page, and another whenever the eye or the keyboard nears its end. `end` is the
 * ref of whatever stands behind the last row.
 */
export function useGrowing(count: number) {
  const [drawn, setDrawn] = useState(page)
  const end = useCallback((mark: Element | null) => {
    if (!mark) return undefined
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn((before) => before + page)
      },
      { rootMargin: '600px' },
    )
    watch.observe(mark)
    return () => watch.disconnect()
  }, [])
  return { drawn: Math.min(drawn, count), hasMore: drawn < count, end, drawAll: () => setDrawn(count) }
}
