import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Stack } from '#renderer/ui/Page.tsx'

/** Says what goes with a season of cards, before it does. */
export function ForgetSeason({ span, onClose, onForget }: { readonly span: string; readonly onClose: () => void; readonly onForget: () => void }) {
  const { t } = useTranslation(['tokens', 'common'])
  return (
    <Dialog
      title={t('forgetting.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" onPress={onForget}>
            {t('forgetting.now')}
          </Button>
        </>
      }
    >
      <Stack isTight>
        <p>{t('forgetting.text', { season: span })}</p>
        <p>{t('forgetting.after')}</p>
      </Stack>
    </Dialog>
  )
}
