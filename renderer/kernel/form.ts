import { zodResolver } from '@hookform/resolvers/zod'
import type { FormEvent } from 'react'
import type { FieldError, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'

const issues = ['missing', 'tooShort', 'tooLong', 'notSame', 'other'] as const
type Issue = (typeof issues)[number]

function issueOf({ code, input }: { readonly code?: string; readonly input?: unknown }): Issue {
  if (code === 'too_small') return typeof input === 'string' && input.trim() !== '' ? 'tooShort' : 'missing'
  return code === 'too_big' ? 'tooLong' : 'other'
}

/** Judges a form by a schema. What is wrong with a field is a word that `useIssue` has a sentence for. */
export const judgedBy = <In extends FieldValues, Out>(schema: z.ZodType<Out, In>) => zodResolver(schema, { error: issueOf })

/** Submits a form, and lets go of whatever is pressed until that has answered. */
export const onceAtATime = (isBusy: boolean, submit: (event: FormEvent) => Promise<unknown>) => (event: FormEvent) => {
  event.preventDefault()
  if (!isBusy) void submit(event)
}

/** Two passphrases that have to be the same, for a schema's `refine`. */
export const sameTwice = ({ passphrase, again }: { readonly passphrase: string; readonly again: string }) => passphrase === again
/** What to say where they are not. */
export const notSame = { path: ['again'], error: 'notSame' satisfies Issue }

/** The sentence for what is wrong with a field, if anything is. */
export function useIssue() {
  const { t } = useTranslation()
  return (error: FieldError | undefined) => {
    if (!error) return undefined
    return t(`form.${issues.find((issue) => issue === error.message) ?? 'other'}`)
  }
}
