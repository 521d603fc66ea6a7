import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { isAsked, type Asked, type Typed } from './Signature.tsx'

type Witness = { readonly shortName: string; readonly passphrase: Uint8Array<ArrayBuffer> }
type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

/**
 * A change of members that may turn out to need a second signature: it is tried without one, and where the rules ask
 * for one, tried again with what the second member typed.
 */
export function useSignature() {
  const { t } = useTranslation('members')
  const problem = useProblem('members')
  const [asked, setAsked] = useState<Asked | undefined>()
  const [typed, setTyped] = useState<Typed>({ shortName: '', passphrase: '' })
  const [failed, setFailed] = useState<string | undefined>()

  const run = async <T,>(change: (witness: Witness | undefined) => Promise<Reply<T>>): Promise<Reply<T>> => {
    setFailed(undefined)
    const { shortName } = typed
    const reply = asked ? await withSecret(typed.passphrase, (passphrase) => change({ shortName, passphrase })) : await change(undefined)
    if (reply.ok) return reply
    if (isAsked(reply.error) && !asked) setAsked(reply.error)
    else setFailed(reply.error)
    return reply
  }
  const isWrong = asked !== undefined && failed === 'WrongPassphrase'
  return {
    run,
    /** The code of the last failure, unless it was that a signature is needed. */
    failed,
    /** What to say of it, beside the form. */
    said: failed === undefined || isWrong ? undefined : problem(failed),
    fields: asked && { asked, value: typed, onChange: setTyped, error: isWrong ? t('sign.wrong') : undefined },
  }
}
