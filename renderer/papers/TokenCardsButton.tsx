import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TokenSeason } from '#shared/tokens/tokens.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { MakePaper, PaperBox, PaperLanguage } from './MakePaper.tsx'

/** The cards of a season on paper, behind a button. */
export function TokenCardsButton({ season }: { readonly season: Pick<TokenSeason, 'id' | 'from'> }) {
  const { t } = useTranslation('papers')
  const [isOpen, setOpen] = useState(false)
  const [language, setLanguage] = useState(useLanguage())
  return (
    <>
      <Button size="dense" icon={Printer} onPress={() => setOpen(true)}>
        {t('dialog.token-cards')}
      </Button>
      {isOpen && (
        <PaperBox title={t('dialog.token-cards')} onClose={() => setOpen(false)}>
          <p>{t('dialog.tokenCardsLead')}</p>
          <PaperLanguage value={language} onChange={setLanguage} />
          <MakePaper paper={{ kind: 'token-cards', seasonId: season.id, language }} name={`${t('dialog.fileName.token-cards')} ${season.from}`} />
        </PaperBox>
      )}
    </>
  )
}
