/** An outcome whose failure is expected and has a code the person can be told about. Bugs are thrown instead. */
export type Result<T, E extends string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export function ok(): Result<void, never>
export function ok<T>(value: T): Result<T, never>
export function ok(value?: unknown): Result<unknown, never> {
  return { ok: true, value }
}

export const err = <const E extends string>(error: E): Result<never, E> => ({ ok: false, error })
