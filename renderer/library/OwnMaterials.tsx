import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Library, Material } from '#shared/library/library.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'

/** Ways to take the own materials an activity asks for out of the list of the team. */
export function OwnMaterials({ library, materials }: { readonly library: Library; readonly materials: readonly Material[] }) {
  const { t } = useTranslation('libraryRoom')
  const language = useLanguage()
  const [removed, setRemoved] = useState('')
  const listed = materials.filter(({ isOwn, key }) => isOwn && library.materials.some((each) => each.key === key))
  const remove = async ({ key, name }: Material) => {
    if (await wasDone(api.library.removeMaterial({ key }))) setRemoved(name[language])
  }
  return (
    <>
      {removed !== '' && (
        <TakeBack call="library.removeMaterial" button={t('undo')} onBack={() => setRemoved('')}>
          {t('edit.ownRemoved', { name: removed })}
        </TakeBack>
      )}
      {listed.map((material) => (
        <div key={material.key}>
          <Button kind="quiet" size="dense" icon={Trash2} onPress={() => void remove(material)}>
            {t('edit.ownRemove', { name: material.name[language] })}
          </Button>
        </div>
      ))}
    </>
  )
}
