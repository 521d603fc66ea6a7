/** Hands a secret on as bytes, which are zeroed as soon as the call has answered. */
export async function withSecret<T>(secret: string, use: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>): Promise<T> {
  const bytes = new TextEncoder().encode(secret)
  try {
    return await use(bytes)
  } finally {
    bytes.fill(0)
  }
}
