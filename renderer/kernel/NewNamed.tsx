import { useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/kernel/result.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useGo } from './use-address.ts'
import { useRoom } from './use-room.ts'

type NewNamedProps = {
  readonly title: string
  readonly nameLabel: string
  readonly nameHelp: string
  readonly nameNeeded: string
  readonly submitLabel: string
  /** The room it belongs to, such as `/people`: where a cancelled form leads, and what was added is shown. */
  readonly room: string
  readonly add: (name: string) => Promise<Result<{ readonly id: string }, string>>
  /** What is asked besides the name. */
  readonly children: ReactNode
}

/** The form for something that a name is enough for; the rest is asked once it stands in its room. */
export function NewNamed({ title, nameLabel, nameHelp, nameNeeded, submitLabel, room, add, children }: NewNamedProps) {
  const { t } = useTranslation()
  const go = useGo()
  const tooMuch = useRoom()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<'name' | 'failed' | undefined>()

  // At once: after a link react-aria's own autoFocus waits, and by then the page has taken the focus.
  useLayoutEffect(() => field.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return undefined
    if (name.trim() === '' || tooMuch(name, 'line')) {
      setProblem('name')
      return field.current?.focus()
    }
    setBusy(true)
    const reply = await add(name)
    setBusy(false)
    return reply.ok ? go(`${room}?id=${reply.value.id}`, { instead: true }) : setProblem('failed')
  }
  return (
    <Section title={title}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack isTight>
          <TextField
            label={nameLabel}
            help={nameHelp}
            ref={field}
            value={name}
            onChange={setName}
            error={tooMuch(name, 'line') ?? (problem === 'name' ? nameNeeded : undefined)}
          />
          {children}
          {problem === 'failed' && (
            <Message kind="error" isLive>
              {t('problem.Unexpected')}
            </Message>
          )}
          <Actions>
            <Button type="submit" kind="primary">
              {submitLabel}
            </Button>
            <LinkButton kind="quiet" href={room}>
              {t('cancel')}
            </LinkButton>
          </Actions>
        </Stack>
      </form>
    </Section>
  )
}
