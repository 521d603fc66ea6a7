import { PackagePlus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Bag } from '#shared/library/library.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { api } from '#renderer/kernel/api.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Actions, Stack } from '#renderer/ui/Page.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './Kit.module.css'

const nothing = { name: '', bag: 'team' as Bag, hazard: false, need: 1 as number | null }
const most = 100_000

/** Something this session brings that no activity asks for. */
export function BringBesides({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation(['kit', 'library', 'common'])
  const tooMuch = useRoom()
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState(nothing)
  const [problem, setProblem] = useState<'name' | 'failed' | undefined>()
  const put = (changes: Partial<typeof nothing>) => setDraft({ ...draft, ...changes })
  const isWrong = draft.need === null || draft.need <= 0 || draft.need > most

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (draft.name.trim() === '' || tooMuch(draft.name, 'line')) return setProblem('name')
    if (draft.need === null || isWrong) return undefined
    const reply = await api.kit.bring({ sessionId, ...draft, need: draft.need })
    if (!reply.ok) return setProblem('failed')
    setDraft(nothing)
    setProblem(undefined)
    return setOpen(false)
  }
  if (!isOpen)
    return (
      <div>
        <Button icon={PackagePlus} onPress={() => setOpen(true)}>
          {t('bring')}
        </Button>
      </div>
    )
  const missing = problem === 'name' && draft.name.trim() === '' ? t('bringNeeded') : undefined
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('bring')} className={styles.sheet}>
      <Stack isTight>
        <CheckedTextField
          label={t('bringWhat')}
          value={draft.name}
          onChange={(name) => put({ name })}
          error={tooMuch(draft.name, 'line') ?? missing ?? (problem === 'failed' ? t('common:problem.Unexpected') : undefined)}
          autoFocus
        />
        <div className={styles.fields}>
          <NumberField label={t('bringAmount')} value={draft.need} onChange={(need) => put({ need })} error={isWrong ? t('needWrong') : undefined} />
          <Select label={t('bringBag')} placeholder="" options={Bag.options.map((id) => ({ id, label: t(`library:bag.${id}`) }))} value={draft.bag} onChange={(bag) => put({ bag })} />
        </div>
        <Checkbox label={t('bringHazard')} value={draft.hazard} onChange={(hazard) => put({ hazard })} />
        <Actions>
          <Button type="submit" kind="primary">
            {t('bringNow')}
          </Button>
          <Button kind="quiet" onPress={() => setOpen(false)}>
            {t('common:cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  )
}
