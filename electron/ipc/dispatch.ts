import type { AnyCall, BorderError, Contract, HandlersOf, Progress } from '#shared/kernel/contract.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/roles.ts'
import { declaredCall } from './declared-call.ts'
import { isPlainData } from './plain-data.ts'

export type Reply = Result<unknown, string>
/** A handler for every call of every feature. */
export type Implementations<C extends Contract> = { readonly [F in keyof C]: HandlersOf<C[F]> }

/** What dispatch needs from the process it runs in. */
type Border = {
  /** The roles of the member who unlocked, or undefined while locked. */
  roles(): readonly Role[] | undefined
  /** Runs a command's work in one transaction, undone when it throws. */
  transaction<T>(call: string, work: () => T): T
  /** Told the call's name and the error; never the input, which may hold what people wrote. */
  report(call: string, error: unknown): void
}

/** Thrown to undo a command that answered with an expected failure. */
class Undo {
  readonly reply: Reply
  constructor(reply: Reply) {
    this.reply = reply
  }
}

/** Validates, checks the role, runs and contains every call. Knows nothing of Electron, so tests use it as it is. */
export function createDispatch<C extends Contract>(contract: C, features: Implementations<C>, border: Border) {
  const fail = (error: BorderError): Reply => err(error)
  return async (channel: string, raw: unknown, progress: Progress): Promise<Reply> => {
    const declared = declaredCall(contract, channel)
    if (!declared) return fail('InvalidInput')
    const { feature, name, spec } = declared
    const refusal = refusalFor(spec, border.roles())
    if (refusal) return fail(refusal)
    if (!isPlainData(raw)) return fail('InvalidInput')
    const handler = features[feature]![name] as (input: unknown, progress: Progress) => Reply | Promise<Reply>
    try {
      const input = spec.input.safeParse(raw)
      if (!input.success) return fail('InvalidInput')
      if (spec.kind !== 'command') return await handler(input.data, progress)
      return undoOnFailure(border, channel, () => handler(input.data, progress) as Reply)
    } catch (error) {
      if (progress.signal.aborted) return fail('Cancelled')
      border.report(channel, error)
      return fail('Unexpected')
    }
  }
}

function refusalFor(spec: AnyCall, roles: readonly Role[] | undefined): BorderError | undefined {
  const { may } = spec
  if (may === 'anyone') return undefined
  if (may === 'outsider') return roles && 'NotYourRole'
  if (!roles) return 'VaultLocked'
  if (may === 'member' || roles.some((role) => may.includes(role))) return undefined
  return 'NotYourRole'
}

function undoOnFailure(border: Border, channel: string, work: () => Reply): Reply {
  try {
    return border.transaction(channel, () => {
      const reply = work()
      if (!reply.ok) throw new Undo(reply)
      return reply
    })
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.reply
    throw thrown
  }
}
