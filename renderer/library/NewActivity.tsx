import { useTranslation } from 'react-i18next'
import { api } from '#renderer/kernel/api.ts'
import { NewNamed } from '#renderer/kernel/NewNamed.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** A name is enough; the rest is written once it stands in the library. */
export function NewActivity() {
  const { t } = useTranslation('libraryRoom')
  const language = useLanguage()
  const add = async (name: string) => {
    const reply = await api.library.addActivity({ name, language })
    return reply.ok ? { ok: true as const, value: { id: reply.value.key } } : reply
  }
  return (
    <NewNamed title={t('addTitle')} nameLabel={t('edit.name')} nameHelp={t('addHelp')} nameNeeded={t('nameNeeded')} submitLabel={t('addNow')} room="/activities" add={add}>
      {null}
    </NewNamed>
  )
}
