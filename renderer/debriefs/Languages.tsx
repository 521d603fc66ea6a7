import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/people/languages.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import { useDebrief } from './debrief-context.ts'

/** Heard at most tables of northern France, and so in sight at once. */
const usual = new Set<string>(['ar', 'ps', 'prs', 'ckb', 'ti', 'en', 'fr'])

/** Which languages were heard at the table: a set, and nobody’s. */
export function Languages() {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const { session, debrief, requests, mayWrite, missing, save } = useDebrief()
  const [isWhole, setWhole] = useState(false)
  const heard = useAutosave(debrief.heard, (all) => save(api.debriefs.setHeard({ sessionId: session.id, heard: all })))
  const inSight = new Set<string>([...usual, ...heard.value, ...requests.map((request) => request.language)])
  const words = [
    ...languages.filter(({ tag }) => isWhole || inSight.has(tag)).map((spoken) => ({ id: spoken.tag as string, label: spoken[language] })),
    { id: 'other', label: t('heard.other') },
    { id: 'no-words', label: t('heard.noWords') },
  ]
  return (
    <Section title={t('heard.title')} {...(missing.has('heard') && { aside: t('still') })}>
      <Stack isTight>
        <ToggleWords label={t('heard.title')} isLabelHidden options={words} value={heard.value} onChange={(all) => heard.change([...all])} isDisabled={!mayWrite} />
        {mayWrite && (
          <div>
            <Button kind="link" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
              {t(isWhole ? 'heard.fewer' : 'heard.more')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}
