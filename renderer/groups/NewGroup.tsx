import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ForWhom } from '#shared/groups/groups.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { NewNamed } from '#renderer/kernel/NewNamed.tsx'
import { Select } from '#renderer/ui/Select.tsx'

/** A name and for whom are enough; the rest is asked of the group once it stands. */
export function NewGroup() {
  const { t } = useTranslation('groups')
  const [forWhom, setForWhom] = useState<ForWhom>('open')
  return (
    <NewNamed
      title={t('addTitle')}
      nameLabel={t('name')}
      nameHelp={t('addHelp')}
      nameNeeded={t('nameNeeded')}
      submitLabel={t('addNow')}
      room="/groups"
      add={(name) => api.groups.add({ name, forWhom })}
    >
      <Select
        label={t('whoFor')}
        placeholder={t('choose')}
        options={ForWhom.options.map((id) => ({ id, label: t(`forWhom.${id}`) }))}
        value={forWhom}
        onChange={setForWhom}
      />
    </NewNamed>
  )
}
