import type { AnyCall } from '#shared/kernel/contract.ts'
import type { common } from './en/common.ts'

type FailuresOf<F extends Record<string, AnyCall>> = F[keyof F]['errors'][number]

/** A sentence for every failure a feature's calls declare, except those that mean the same everywhere. */
export type SentencesFor<F extends Record<string, AnyCall>> = Readonly<
  Record<Exclude<FailuresOf<F>, keyof (typeof common)['problem']>, string>
>
