import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { materialsByKey } from '#shared/library/library.rules.ts'
import type { Material, MaterialKey, MaterialUse } from '#shared/library/library.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import type { Editing } from './editing.ts'
import styles from './Editor.module.css'
import { NewMaterial } from './NewMaterial.tsx'

type SetMaterial = (use: Omit<Parameters<typeof api.library.setMaterial>[0], 'key'>) => Promise<boolean>
const most = 100_000

/** What an activity takes: how much of each material, for each person or for the group. */
export function EditMaterials({ activity, library, save }: Editing & { readonly save: (reply: ReturnType<typeof api.library.setMaterial>) => Promise<boolean> }) {
  const { t } = useTranslation('libraryRoom')
  const language = useLanguage()
  const [picks, setPicks] = useState(0)
  const known = materialsByKey(library)
  const set: SetMaterial = (use) => save(api.library.setMaterial({ key: activity.key, ...use }))
  const unused = library.materials.filter(({ key }) => !activity.materials.some(({ material }) => material === key))
  const add = (material: MaterialKey | null) => {
    if (material === null) return
    // The list begins anew: what was picked stands above it.
    setPicks(picks + 1)
    void set({ material, quantity: 1, per: 'group' })
  }
  return (
    <Section title={t('edit.materials')} isRuled>
      <Stack isTight>
        {activity.materials.length === 0 && <p className={styles.muted}>{t('edit.materialsNone')}</p>}
        <ul className={styles.materials}>
          {activity.materials.map((use) => {
            const material = known.get(use.material)
            return material && <Use key={use.material} use={use} material={material} set={set} />
          })}
        </ul>
        <ComboBox
          key={picks}
          label={t('edit.materialAdd')}
          placeholder={t('edit.materialFind')}
          options={unused.map(({ key, name }) => ({ id: key, label: name[language] }))}
          value={null}
          onChange={add}
          emptyText={t('edit.materialNoMatch')}
          openLabel={t('edit.materialOpen')}
        />
        <NewMaterial onAdded={add} />
      </Stack>
    </Section>
  )
}

function Use({ use, material, set }: { readonly use: MaterialUse; readonly material: Material; readonly set: SetMaterial }) {
  const { t } = useTranslation(['libraryRoom', 'library'])
  const language = useLanguage()
  const name = (use.calledHere ?? material.name)[language]
  const isWrong = (quantity: number | null) => quantity === null || quantity <= 0 || quantity > most
  const saved = useAutosave<number | null>(use.quantity, (quantity) =>
    isWrong(quantity) ? Promise.resolve(false) : set({ material: use.material, quantity, per: use.per }),
  )
  return (
    <li className={styles.material}>
      <span className={styles.name}>
        {name}
        <span className={styles.muted}>{t(`edit.unitName.${material.unit}`)}</span>
      </span>
      <NumberField
        label={t('edit.amount', { name })}
        isLabelHidden
        size="dense"
        value={saved.value}
        onChange={saved.change}
        onBlur={() => void saved.saveNow()}
        format={{ maximumFractionDigits: 3 }}
        error={isWrong(saved.value) ? t('edit.amountWrong') : undefined}
      />
      <Segmented
        label={t('edit.per', { name })}
        options={(['participant', 'group'] as const).map((id) => ({ id, label: t(`edit.perOptions.${id}`) }))}
        value={use.per}
        onChange={(per) => void set({ material: use.material, quantity: use.quantity, per })}
      />
      <IconButton size="dense" icon={X} label={t('edit.materialOut', { name })} onPress={() => void set({ material: use.material, quantity: null, per: use.per })} />
    </li>
  )
}
