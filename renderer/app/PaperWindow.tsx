import { PaperRequest } from '#shared/papers/papers.schema.ts'
import { PaperPage } from '#renderer/papers/PaperPage.tsx'

/** The page of a window that was opened to print: which paper stands in its address, encoded as JSON. */
export function PaperWindow({ encoded }: { readonly encoded: string }) {
  const request = requestIn(encoded)
  return request && <PaperPage request={request} />
}

function requestIn(encoded: string): PaperRequest | undefined {
  try {
    return PaperRequest.safeParse(JSON.parse(decodeURIComponent(encoded))).data
  } catch {
    return undefined
  }
}
