import { z } from 'zod'
import { languages } from './languages.ts'

const tags = languages.map(({ tag }) => tag)

/** One of the languages the project knows: what it is called, which way it is written, and a face to print it in. */
export const KnownLanguage = z.enum(tags as [(typeof tags)[number], ...typeof tags])
