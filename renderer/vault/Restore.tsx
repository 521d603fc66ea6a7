import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Doorway } from './Doorway.tsx'
import { RestoreForm } from './RestoreForm.tsx'

/** A backup opened as a vault, on a laptop whose own vault is not open. */
export function Restore({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const { look } = useStatus()
  return (
    <Doorway title={t('restore.title')} lead={t('restore.lead')} stage="sail" foot={null}>
      <RestoreForm
        onRestored={() => void look()}
        back={
          <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('common:back')}
          </Button>
        }
      />
    </Doorway>
  )
}
