import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ForWhom } from '#shared/groups/groups.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

/** A name and for whom are enough; the rest is asked of the group once it stands. */
export function NewGroup() {
  const { t } = useTranslation(['groups', 'common'])
  const go = useGo()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const [forWhom, setForWhom] = useState<ForWhom>('open')
  const [problem, setProblem] = useState<'name' | 'failed' | undefined>()

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') {
      setProblem('name')
      return field.current?.focus()
    }
    const reply = await api.groups.add({ name, forWhom })
    return reply.ok ? go(`/groups?id=${reply.value.id}`, { instead: true }) : setProblem('failed')
  }
  return (
    <Section title={t('addTitle')}>
      <form onSubmit={(event) => void add(event)} noValidate>
        <Stack isTight>
          <TextField
            label={t('name')}
            help={t('addHelp')}
            ref={field}
            value={name}
            onChange={setName}
            maxLength={200}
            error={problem === 'name' ? t('nameMissing') : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked for this form
            autoFocus
          />
          <Select
            label={t('whoFor')}
            placeholder={t('choose')}
            options={ForWhom.options.map((id) => ({ id, label: t(`forWhom.${id}`) }))}
            value={forWhom}
            onChange={setForWhom}
          />
          {problem === 'failed' && (
            <Message kind="error" isLive>
              {t('common:problem.Unexpected')}
            </Message>
          )}
          <Actions>
            <Button type="submit" kind="primary">
              {t('addNow')}
            </Button>
            <LinkButton kind="quiet" href="/groups">
              {t('common:cancel')}
            </LinkButton>
          </Actions>
        </Stack>
      </form>
    </Section>
  )
}
