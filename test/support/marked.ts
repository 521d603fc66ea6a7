import { z } from 'zod'

/** Where a call takes words as somebody types them, such as `places.add name`. */
export type Field = string

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? inner(schema.unwrap()) : schema

/** Whether a schema takes any words: a string without a format or a check that only some strings pass. */
function takesWords(schema: z.core.$ZodType): schema is z.ZodString {
  if (!(schema instanceof z.ZodString)) return false
  return ['mark', 'ein zwei', '…, 1'].every((words) => schema.safeParse(words).success)
}

/**
 * An input with every field for words filled by a word of its own: those the input has, and those it may have. What is
 * not words stays. New fields of a contract are found by themselves.
 */
export function marked(call: string, schema: z.core.$ZodType, input: unknown, next: (field: Field) => string): unknown {
  const plain = inner(schema)
  if (takesWords(plain)) return next(call)
  if (plain instanceof z.ZodArray) {
    return (Array.isArray(input) ? input : []).map((item) => marked(`${call}[]`, plain.element, item, next))
  }
  if (!(plain instanceof z.ZodObject) || input === null || (input !== undefined && typeof input !== 'object')) return input
  const given = new Map(Object.entries(input ?? {}))
  for (const [name, field] of Object.entries(plain.shape)) {
    if (given.has(name) || takesWords(inner(field))) given.set(name, marked(`${call} ${name}`, field, given.get(name), next))
  }
  return Object.fromEntries(given)
}

/** Every field for words that these calls have. */
export function fieldsForWords(call: string, schema: z.core.$ZodType): Field[] {
  const plain = inner(schema)
  if (takesWords(plain)) return [call]
  if (plain instanceof z.ZodArray) return fieldsForWords(`${call}[]`, plain.element)
  if (!(plain instanceof z.ZodObject)) return []
  return Object.entries(plain.shape).flatMap(([name, field]) => fieldsForWords(`${call} ${name}`, field))
}
