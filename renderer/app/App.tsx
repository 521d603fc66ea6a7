import { RouterProvider } from '@tanstack/react-router'
import { PaperPage } from '#renderer/papers/PaperPage.tsx'
import { FrontDoor } from '#renderer/vault/FrontDoor.tsx'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { paperIn, router } from './routes.tsx'

/** A paper's window prints; any other shows the front door until the vault is unlocked, then the rooms. */
export function App() {
  const paper = paperIn(window.location.hash)
  return paper ? <PaperPage request={paper} /> : <Rooms />
}

function Rooms() {
  const { status } = useStatus()
  if (!status) return null
  if (status.state !== 'unlocked' || !status.recoveryProven) return <FrontDoor status={status} />
  return <RouterProvider router={router} />
}
