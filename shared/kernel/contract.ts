import './jitless.ts'
import { z } from 'zod'
import type { Result } from './result.ts'
import type { Role } from './roles.ts'

type Kind = 'query' | 'command' | 'effect'

/**
 * Who may make a call. `anyone` works while the vault is locked and while it is open, `outsider` only while it is locked:
 * a second vault under an open one would be two at once. `member` is any member who unlocked it; a list names the roles.
 * Checked in dispatch, whatever the screen shows.
 */
export type May = 'anyone' | 'outsider' | 'member' | readonly Role[]

/** The two who plan and run sessions. A supervisor reads, but does not change, the programme. */
export const planners: readonly Role[] = ['facilitator', 'lead']
/** Settings of the team, and members. */
export const leads: readonly Role[] = ['lead']

/** One call across the process border: what goes in, what comes out, how it may fail, and who may make it. */
export type Call<K extends Kind, I extends z.ZodType, O extends z.ZodType, E extends string> = {
  readonly kind: K
  readonly input: I
  readonly output: O
  readonly errors: readonly E[]
  readonly may: May
  /** False for an effect after which nothing a page shows can be different. */
  readonly changes: boolean
}
export type AnyCall = Call<Kind, z.ZodType, z.ZodType, string>
export type Contract = Record<string, Record<string, AnyCall>>

const call =
  <K extends Kind>(kind: K, usually: May) =>
  <I extends z.ZodType, O extends z.ZodType, const E extends string = never>(spec: {
    input: I
    output: O
    errors?: readonly E[]
    may?: May
    changes?: boolean
  }): Call<K, I, O, E> => ({ kind, errors: [], may: usually, changes: kind !== 'query', ...spec })

/** Reads the vault; changes nothing. */
export const query = call('query', 'member')
/** Changes the vault, inside one transaction that is undone when it fails. Planners only, unless it says otherwise. */
export const command = call('command', planners)
/** Reaches outside the database (keys, files, dialogs, printers), so it may take time and be cancelled. */
export const effect = call('effect', 'member')

/** Failures the border itself can produce, whatever the call. */
export type BorderError = 'InvalidInput' | 'VaultLocked' | 'NotYourRole' | 'Cancelled' | 'Unexpected'

/** The part of an AbortSignal that both processes need. */
export type Stop = { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void }

/** What an effect may say while it works, and how it learns that the person cancelled. */
export type Progress = { readonly signal: Stop; readonly report: (done: number, total: number) => void }

/** The progress of work that nobody watches and nobody can stop. */
export const unattended: Progress = { signal: { aborted: false, addEventListener: () => undefined }, report: () => undefined }

type Outcome<C> = C extends Call<Kind, z.ZodType, infer O, infer E> ? Result<z.output<O>, E> : never
type Handler<C extends AnyCall> = C['kind'] extends 'effect'
  ? (input: z.output<C['input']>, progress: Progress) => Outcome<C> | Promise<Outcome<C>>
  : (input: z.output<C['input']>) => Outcome<C>

/** What a process must implement for a feature. */
export type HandlersOf<F extends Record<string, AnyCall>> = { readonly [K in keyof F]: Handler<F[K]> }

/** How a caller follows or stops a long effect. */
export type Follow = { readonly signal?: Stop; readonly onProgress?: (done: number, total: number) => void }

/** What the renderer may call. */
export type ClientOf<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [K in keyof C[F]]: (
      input: z.input<C[F][K]['input']>,
      follow?: Follow,
    ) => Promise<Outcome<C[F][K]> | Result<never, BorderError>>
  }
}

/** Input of a call that needs nothing. */
export const nothing = z.strictObject({})
