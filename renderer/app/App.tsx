import { lazy, Suspense, useEffect } from 'react'
import { FrontDoor } from '#renderer/vault/FrontDoor.tsx'
import { useStatus } from '#renderer/kernel/use-status.ts'

// The front door is all that a start waits for (docs/decisions/0050).
const loadRooms = () => import('./Rooms.tsx')
const Rooms = lazy(async () => ({ default: (await loadRooms()).Rooms }))
const PaperWindow = lazy(async () => ({ default: (await import('./PaperWindow.tsx')).PaperWindow }))

/** A paper's window prints; any other shows the front door until the vault is unlocked, then the rooms. */
export function App() {
  const [, paper] = /^#\/paper\/(.+)$/.exec(window.location.hash) ?? []
  return <Suspense>{paper === undefined ? <House /> : <PaperWindow encoded={paper} />}</Suspense>
}

function House() {
  const { status } = useStatus()
  useEffect(() => {
    // Whoever touches a key is about to come in: the rooms are fetched while the passphrase is typed.
    const fetchRooms = () => void loadRooms()
    window.addEventListener('keydown', fetchRooms, { once: true })
    return () => window.removeEventListener('keydown', fetchRooms)
  }, [])
  if (!status) return null
  if (status.state !== 'unlocked' || !status.recoveryProven) return <FrontDoor status={status} />
  return <Rooms />
}
