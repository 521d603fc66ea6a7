/** The largest text or buffer a page may send in one call, in characters or bytes. */
const largest = 2_000_000
const deepest = 40

const isPlainObject = (value: object) => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Whether what came over a border is data of a sensible size: plain objects, arrays and bytes, nothing absurdly large or
 * deep. A map or an error would pass for an object whose fields a schema then finds on its prototype.
 * Counted without building a copy, and given up early.
 */
export function isPlainData(input: unknown): boolean {
  let left = largest
  const visit = (value: unknown, depth: number): boolean => {
    left -= 8
    if (typeof value === 'string') left -= value.length
    if (typeof value !== 'object' || value === null) return left >= 0
    if (depth > deepest) return false
    if (value instanceof Uint8Array) left -= value.byteLength
    // Counted before it is walked: an empty array may claim four thousand million places.
    else if (Array.isArray(value)) left -= value.length
    else if (!isPlainObject(value)) return false
    if (left < 0 || value instanceof Uint8Array) return left >= 0
    return (Array.isArray(value) ? value : Object.values(value)).every((item) => visit(item, depth + 1))
  }
  return visit(input, 0)
}
