import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'

type Schema = z.core.$ZodType
/** Makes what SQLite or JSON holds the value that a schema describes. */
type Reader = (kept: unknown) => unknown
/** What needs no making: it is kept as it is read. */
const asKept: Reader = (kept) => kept

const plain = new Set(['string', 'number', 'boolean', 'null', 'enum', 'literal', 'unknown'])

/**
 * A schema as a reader of rows: its shape and its conversions without its checks. Everything in the database was checked
 * when it came in (by the contract, in dispatch) and is proved unaltered by the file's own seal, so that checking each
 * row again at every read would find nothing and take longer than SQLite does to find the row. It may write into what it
 * is given. Tests read with the checks on: see `checkedReaderOf`.
 */
export function readerOf<S extends z.ZodType>(schema: S): (kept: unknown) => z.output<S> {
  const known = readers.get(schema)
  if (known) return known as (kept: unknown) => z.output<S>
  const made = make(schema)
  readers.set(schema, made)
  return made as (kept: unknown) => z.output<S>
}
const readers = new WeakMap<Schema, Reader>()

/** The same with the checks, for tests: a row that its schema does not describe, or that is read otherwise, is thrown. */
export function checkedReaderOf<S extends z.ZodType>(schema: S): (kept: unknown) => z.output<S> {
  const read = readerOf(schema)
  return (kept) => {
    const parsed = schema.parse(kept)
    const value = read(kept)
    if (!isDeepStrictEqual(value, parsed)) throw new Error(`a row was read otherwise than its schema says: ${Object.keys(value as object).join(', ')}`)
    return value
  }
}

function make(schema: Schema): Reader {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (plain.has(def.type)) return asKept
  switch (def.type) {
    case 'nullable': {
      const inner = make(def.innerType)
      return inner === asKept ? asKept : (kept) => (kept === null ? null : inner(kept))
    }
    case 'array': {
      const element = make(def.element)
      return element === asKept ? asKept : (kept) => (kept as unknown[]).map(element)
    }
    case 'record': {
      // Its keys are texts: what they may be was checked when they came in.
      const value = make(def.valueType)
      return value === asKept ? asKept : (kept) => Object.fromEntries(Object.entries(kept as object).map(([key, each]) => [key, value(each)]))
    }
    case 'tuple': {
      const items = def.items.map(make)
      if (items.every((item) => item === asKept) && !def.rest) return asKept
      return (kept) => (kept as unknown[]).map((value, at) => (items[at] ?? asKept)(value))
    }
    case 'object':
      return objectReader(def.shape)
    case 'pipe': {
      const [first, second] = [make(def.in), make(def.out)]
      if (second === asKept) return first
      return first === asKept ? second : (kept) => second(first(kept))
    }
    case 'transform': {
      const unchecked = { value: undefined, issues: [] }
      return (kept) => def.transform(kept, unchecked)
    }
    default:
      // Whatever says more than a shape is asked itself.
      return (kept) => (schema as z.ZodType).parse(kept)
  }
}

function objectReader(shape: Readonly<Record<string, Schema>>): Reader {
  const made = Object.entries(shape).flatMap(([name, schema]) => {
    const read = make(schema)
    return read === asKept ? [] : [{ name, read }]
  })
  if (made.length === 0) return asKept
  return (kept) => {
    const row = kept as Record<string, unknown>
    for (const { name, read } of made) row[name] = read(row[name])
    return row
  }
}
