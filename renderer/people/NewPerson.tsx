import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Work } from '#shared/people/people.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'

/** A name is enough; the rest is asked once the person stands in the list. */
export function NewPerson() {
  const { t } = useTranslation(['people', 'common'])
  const go = useGo()
  const tooMuch = useRoom()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const [works, setWorks] = useState<readonly Work[]>([])
  const [problem, setProblem] = useState<'name' | 'failed' | undefined>()
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || tooMuch(name, 'line')) {
      setProblem('name')
      return field.current?.focus()
    }
    const reply = await api.people.add({ name, works: [...works] })
    return reply.ok ? go(`/people?id=${reply.value.id}`, { instead: true }) : setProblem('failed')
  }
  return (
    <Section title={t('addTitle')}>
      <form onSubmit={(event) => void add(event)} noValidate>
        <Stack isTight>
          <TextField
            label={t('name')}
            help={t('nameHelp')}
            ref={field}
            value={name}
            onChange={setName}
            error={tooMuch(name, 'line') ?? (problem === 'name' ? t('nameNeeded') : undefined)}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked for this form
            autoFocus
          />
          <ToggleWords label={t('works')} options={Work.options.map((id) => ({ id, label: t(`work.${id}`) }))} value={works} onChange={setWorks} />
          {problem === 'failed' && <Message kind="error" isLive>{t('common:problem.Unexpected')}</Message>}
          <Actions>
            <Button type="submit" kind="primary">{t('addNow')}</Button>
            <LinkButton kind="quiet" href="/people">{t('common:cancel')}</LinkButton>
          </Actions>
        </Stack>
      </form>
    </Section>
  )
}
