import type { programmeContract } from '#shared/contract.ts'
import type { ClientOf } from '#shared/kernel/contract.ts'
import type { Result } from '#shared/kernel/result.ts'

/** The example is made by the calls a person makes. */
export type ExampleClient = ClientOf<typeof programmeContract>

/** The value of a call of the example; a refusal is a bug in it. */
export async function done<T>(reply: Promise<Result<T, string>>): Promise<T> {
  const result = await reply
  if (!result.ok) throw new Error(`the example was refused: ${result.error}`)
  return result.value
}
