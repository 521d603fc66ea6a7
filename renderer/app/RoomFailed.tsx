import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { Page } from '#renderer/ui/Page.tsx'

/** Stands in for a room that broke: the rail and the lock stay, and the room can be opened anew. */
export function RoomFailed({ reset }: { readonly reset: () => void }) {
  return (
    <Page>
      <Unreadable onAgain={reset} />
    </Page>
  )
}
