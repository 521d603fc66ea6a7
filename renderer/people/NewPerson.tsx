import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Work } from '#shared/people/people.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { NewNamed } from '#renderer/kernel/NewNamed.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'

/** A name is enough; the rest is asked once the person stands in the list. */
export function NewPerson() {
  const { t } = useTranslation('people')
  const [works, setWorks] = useState<readonly Work[]>([])
  return (
    <NewNamed
      title={t('addTitle')}
      nameLabel={t('name')}
      nameHelp={t('nameHelp')}
      nameNeeded={t('nameNeeded')}
      submitLabel={t('addNow')}
      room="/people"
      add={(name) => api.people.add({ name, works: [...works] })}
    >
      <ToggleWords label={t('works')} options={Work.options.map((id) => ({ id, label: t(`work.${id}`) }))} value={works} onChange={setWorks} />
    </NewNamed>
  )
}
