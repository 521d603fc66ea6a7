import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceKind } from '#shared/places/places.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

/** A name and a kind are enough; the rest is asked of the place once it stands. */
export function NewPlace() {
  const { t } = useTranslation(['places', 'common'])
  const go = useGo()
  const tooMuch = useRoom()
  const zone = useTeam()?.zone
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<PlaceKind>('day-centre')
  const [problem, setProblem] = useState<'name' | 'failed' | undefined>()

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || tooMuch(name, 'line')) {
      setProblem('name')
      return field.current?.focus()
    }
    const reply = await api.places.add({ name, kind, ...(zone && { zone }) })
    return reply.ok ? go(`/places?id=${reply.value.id}`, { instead: true }) : setProblem('failed')
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
            error={tooMuch(name, 'line') ?? (problem === 'name' ? t('nameNeeded') : undefined)}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked for this form
            autoFocus
          />
          <Select
            label={t('kind')}
            placeholder={t('kindChoose')}
            options={PlaceKind.options.map((id) => ({ id, label: t(`kinds.${id}`) }))}
            value={kind}
            onChange={setKind}
          />
          {problem === 'failed' && <Message kind="error" isLive>{t('common:problem.Unexpected')}</Message>}
          <Actions>
            <Button type="submit" kind="primary">{t('addNow')}</Button>
            <LinkButton kind="quiet" href="/places">{t('common:cancel')}</LinkButton>
          </Actions>
        </Stack>
      </form>
    </Section>
  )
}
