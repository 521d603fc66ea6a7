import type { Finding, WaitingText } from '#shared/identifying/identifying.schema.ts'
import { waitingText, withheld, writtenIn } from '#shared/identifying/withhold.rules.ts'
import type { Checker } from './checker.ts'

/** The way out of the vault for what people wrote: nothing passes that waits for its writer's decision. */
export type Gate = {
  /** The same answer, with a gap where a text waits. */
  readonly pass: <T>(value: T) => Promise<T>
  /** What waits in it. */
  readonly waiting: (value: unknown) => Promise<WaitingText[]>
}

/** `isShipped` knows the texts that came with the app: nobody of the team wrote those. */
export function gateOf(check: Checker, isShipped: (text: string) => boolean): Gate {
  const found = async (value: unknown): Promise<(readonly [text: string, findings: Finding[]])[]> => {
    const texts = writtenIn(value).filter((text) => !isShipped(text))
    const findings = await check(texts)
    return texts.map((text, at) => [text, findings[at] ?? []] as const).filter(([, each]) => each.length > 0)
  }
  return {
    async pass(value) {
      const waits = new Set((await found(value)).map(([text]) => text))
      return waits.size === 0 ? value : withheld(value, waits)
    },
    waiting: async (value) => (await found(value)).map(([text, findings]) => waitingText(text, findings)),
  }
}
