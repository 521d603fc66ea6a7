import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '#shared/groups/groups.schema.ts'
import { localOf } from '#shared/kernel/day.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { MakePaper, PaperBox, PaperLanguage } from './MakePaper.tsx'

/** The dates of a group on paper, behind a button. */
export function ProgrammeButton({ group }: { readonly group: Pick<Group, 'id'> }) {
  const { t } = useTranslation('papers')
  const [isOpen, setOpen] = useState(false)
  const [language, setLanguage] = useState(useLanguage())
  const today = localOf(useNow(), useTeam()?.zone ?? 'Europe/Paris').day
  return (
    <>
      <Button size="dense" icon={Printer} onPress={() => setOpen(true)}>
        {t('dialog.programme')}
      </Button>
      {isOpen && (
        <PaperBox title={t('dialog.programme')} onClose={() => setOpen(false)}>
          <p>{t('dialog.programmeLead')}</p>
          <PaperLanguage value={language} onChange={setLanguage} />
          <MakePaper paper={{ kind: 'programme', groupId: group.id, from: today, language }} name={`${t('dialog.fileName.programme')} ${today}`} />
        </PaperBox>
      )}
    </>
  )
}
