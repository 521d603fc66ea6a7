import type { Page } from '@playwright/test'
import { callOver, tap } from './wire.ts'

/** Lets a test speak over the page's own port to the vault process, beside the page. The page is loaded once more for it. */
export const holdPort = async (page: Page): Promise<void> => void (await tap(page))

/** The value of a call that must succeed. Passphrases are given as `bytes` of wire.ts. */
export async function told<T>(page: Page, call: string, input: Record<string, unknown> = {}): Promise<T> {
  const reply = await callOver(page, call, input)
  if (!reply.ok) throw new Error(`${call} answered ${reply.error}`)
  return reply.value as T
}
