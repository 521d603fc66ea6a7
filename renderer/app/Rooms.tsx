import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { loadDrafts } from '#renderer/kernel/drafts.ts'
import { router } from './routes.tsx'

/** Everything behind the front door, once it is known what was typed there and not saved. */
export function Rooms() {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const open = () => setReady(true)
    loadDrafts().then(open, open)
  }, [])
  return isReady && <RouterProvider router={router} />
}
