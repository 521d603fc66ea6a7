import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'

/** Something could not be read from the vault: what to do now. */
export function Unreadable({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <Stack isTight>
      <Message kind="error" isLive>
        {t('problem.Unexpected')}
      </Message>
      <div>
        <Button onPress={onAgain}>{t('tryAgain')}</Button>
      </div>
    </Stack>
  )
}
