import { useEffect, useState } from 'react'
import type { Strength } from '#shared/vault/vault.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { withSecret } from '#renderer/kernel/secret.ts'

/** A pause in typing after which a passphrase is weighed. */
const pause = 250

/** How well a passphrase would stand, as the vault process weighs it; undefined until it has first been looked at. */
export function useStrength(passphrase: string): Strength | undefined {
  const [weighed, setWeighed] = useState<Strength | undefined>()
  useEffect(() => {
    if (passphrase === '') return undefined
    let isCurrent = true
    const timer = setTimeout(() => {
      void withSecret(passphrase, (bytes) => api.vault.weighPassphrase({ passphrase: bytes })).then((reply) => {
        if (isCurrent && reply.ok) setWeighed(reply.value)
      })
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [passphrase])
  return passphrase === '' ? undefined : weighed
}
