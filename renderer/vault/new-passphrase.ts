import { z } from 'zod'
import { notSame, sameTwice } from '#renderer/kernel/form.ts'

/** A new passphrase and the same once more. Whether it is strong enough is for the vault to say. */
export const NewPassphrase = z.object({ passphrase: z.string().min(1), again: z.string().min(1) }).refine(sameTwice, notSame)

/** Whether a failure is about the passphrase itself, and so belongs to its field. */
export const refusesPassphrase = (code: string) => code === 'PassphraseTooShort' || code === 'PassphraseGuessable'
