import { type ReactNode, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '#renderer/kernel/api.ts'
import { judgedBy, onceAtATime, useIssue } from '#renderer/kernel/form.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { Onward } from './Onward.tsx'
import styles from './RecoverySheet.module.css'

const Form = z.object({ first: z.string().trim().min(1).max(20), second: z.string().trim().min(1).max(20) })

export interface RecoveryProofProps {
  readonly groups: readonly [number, number]
  readonly submit: string
  readonly onProved: () => void
  readonly back?: ReactNode
}

/** What went wrong stands below the fields, where a small window ends. */
const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

/** Two groups typed back from the paper. */
export function RecoveryProof({ groups: [first, second], submit, onProved, back }: RecoveryProofProps) {
  const { t } = useTranslation(['vault', 'common'])
  const problem = useProblem('vault')
  const issue = useIssue()
  const [failed, setFailed] = useState<string | undefined>()
  const form = useForm({ resolver: judgedBy(Form), defaultValues: { first: '', second: '' } })
  const prove = form.handleSubmit(async (typed) => {
    setFailed(undefined)
    const reply = await api.vault.proveRecovery({
      groups: [
        { number: first, text: typed.first },
        { number: second, text: typed.second },
      ],
    })
    if (reply.ok) return onProved()
    setFailed(reply.error === 'WrongCode' ? t('recovery.wrongGroups', { first, second }) : problem(reply.error))
    return form.setFocus('first')
  })
  return (
    <form className={styles.form} onSubmit={onceAtATime(form.formState.isSubmitting, prove)} noValidate>
      <div className={styles.proof}>
        {(['first', 'second'] as const).map((name) => (
          <Controller
            key={name}
            control={form.control}
            name={name}
            render={({ field, fieldState }) => (
              <TextField
                {...field}
                label={t('recovery.group', { number: name === 'first' ? first : second })}
                error={issue(fieldState.error)}
                autoComplete="off"
                spellCheck="false"
              />
            )}
          />
        ))}
      </div>
      {failed !== undefined && (
        <div ref={intoSight}>
          <Message kind="error" isLive>
            {failed}
          </Message>
        </div>
      )}
      <Onward
        back={back}
        on={
          <Button kind="primary" size="big" type="submit">
            {submit}
          </Button>
        }
      />
    </form>
  )
}
