import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Bag, MaterialKind, Unit, type MaterialKey } from '#shared/library/library.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Actions, Stack } from '#renderer/ui/Page.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Editor.module.css'

const blank = { name: '', unit: 'piece' as Unit, kind: 'kit' as MaterialKind, bag: 'table' as Bag, reusable: true, counted: false, weightGrams: null as number | null }
const heaviest = 100_000

/** A material the shipped list does not have: named, packed and counted like any other. */
export function NewMaterial({ onAdded }: { readonly onAdded: (key: MaterialKey) => void }) {
  const { t } = useTranslation(['libraryRoom', 'library', 'common'])
  const tooMuch = useRoom()
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState(blank)
  const [problem, setProblem] = useState<'name' | 'failed' | undefined>()
  const put = (changes: Partial<typeof blank>) => setDraft({ ...draft, ...changes })
  const isTooHeavy = draft.weightGrams !== null && (draft.weightGrams <= 0 || draft.weightGrams > heaviest)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (draft.name.trim() === '' || tooMuch(draft.name, 'line')) return setProblem('name')
    if (isTooHeavy) return undefined
    const reply = await api.library.addMaterial(draft)
    if (!reply.ok) return setProblem('failed')
    setDraft(blank)
    setProblem(undefined)
    setOpen(false)
    return onAdded(reply.value.key)
  }

  if (!isOpen)
    return (
      <div>
        <Button size="dense" icon={Plus} onPress={() => setOpen(true)}>
          {t('edit.newMaterial')}
        </Button>
      </div>
    )
  const missing = problem === 'name' && draft.name.trim() === '' ? t('edit.newNameNeeded') : undefined
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('edit.newMaterial')} className={styles.sheet}>
      <Stack isTight>
        <div className={styles.fields}>
          <TextField
            label={t('edit.newName')}
            value={draft.name}
            onChange={(name) => put({ name })}
            error={tooMuch(draft.name, 'line') ?? missing ?? (problem === 'failed' ? t('common:problem.Unexpected') : undefined)}
            autoFocus
          />
          <Select label={t('edit.newKind')} placeholder="" options={MaterialKind.options.map((id) => ({ id, label: t(`library:kind.${id}`) }))} value={draft.kind} onChange={(kind) => put({ kind })} />
          <Select label={t('edit.newUnit')} placeholder="" options={Unit.options.map((id) => ({ id, label: t(`edit.unitName.${id}`) }))} value={draft.unit} onChange={(unit) => put({ unit })} />
          {draft.kind === 'kit' && (
            <>
              <Select label={t('edit.newBag')} placeholder="" options={Bag.options.map((id) => ({ id, label: t(`library:bag.${id}`) }))} value={draft.bag} onChange={(bag) => put({ bag })} />
              <NumberField
                label={t('edit.newWeight')}
                value={draft.weightGrams}
                onChange={(weightGrams) => put({ weightGrams })}
                error={isTooHeavy ? t('edit.amountWrong') : undefined}
              />
            </>
          )}
        </div>
        {draft.kind === 'kit' && (
          <>
            <Checkbox label={t('edit.newReusable')} value={draft.reusable} onChange={(reusable) => put({ reusable })} />
            <Checkbox label={t('edit.newHazard')} value={draft.counted} onChange={(counted) => put({ counted })} />
          </>
        )}
        <Actions>
          <Button type="submit">{t('edit.newAdd')}</Button>
          <Button kind="quiet" onPress={() => setOpen(false)}>
            {t('common:cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  )
}
