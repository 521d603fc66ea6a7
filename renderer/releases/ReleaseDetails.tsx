import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dateInWords } from '#shared/i18n/dates.ts'
import { periodInWords } from '#shared/releases/release-words.rules.ts'
import type { Release } from '#shared/releases/releases.schema.ts'
import { api, shell } from '#renderer/kernel/api.ts'
import { copyText } from '#renderer/kernel/own-copies.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { MakePaper, PaperBox, PaperLanguage } from '#renderer/papers/MakePaper.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { useDefinitionInWords } from './definition-words.ts'
import { ReleaseNumbers } from './ReleaseNumbers.tsx'
import styles from './Releases.module.css'

type Outcome = { readonly worked: boolean; readonly sentence: string }

/** One release as it left, and the files to leave in. Made again, they say the same. */
export function ReleaseDetails({ release }: { readonly release: Release }) {
  const { t } = useTranslation('releases')
  const problemOf = useProblem('releases')
  const screen = useLanguage()
  const inShort = useDefinitionInWords()
  const [language, setLanguage] = useState(screen)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isMaking, setMaking] = useState(false)
  const { id, kind, recipient, definition, numbers, day, hash } = release
  // A file's name says of when it is, and nothing of whom.
  const fileName = `${t('one.fileName')} ${periodInWords(definition.period, language)}`

  const save = async (as: 'csv' | 'xlsx') => {
    setOutcome(null)
    const chosen = await shell.chooseSaveAs({ name: fileName, kind: as })
    if (!chosen.ok || !chosen.value) return
    const reply = await api.releases.saveTable({ id, as, language, file: chosen.value.token })
    setOutcome(reply.ok ? { worked: true, sentence: t('one.saved', { file: chosen.value.label }) } : { worked: false, sentence: problemOf(reply.error) })
  }
  const copy = async () => {
    const reply = await api.releases.table({ id, language })
    if (!reply.ok) return setOutcome({ worked: false, sentence: problemOf(reply.error) })
    copyText(reply.value)
    return setOutcome({ worked: true, sentence: t('one.copied') })
  }
  return (
    <Section title={t('register.row', { period: capital(periodInWords(definition.period, screen)), name: recipient.name })} aside={t(`kind.${kind}`)}>
      <Stack>
        <p className={styles.quiet}>
          {capital(inShort(definition))}. {t('register.on', { day: dateInWords(day, screen, { year: true }) })}. {t(`form.${recipient.audience}Help`)}
        </p>
        <ReleaseNumbers numbers={numbers} />
        <Stack isTight>
          <PaperLanguage value={language} onChange={setLanguage} />
          <Actions>
            {kind !== 'table' && (
              <Button kind="primary" onPress={() => setMaking(true)}>
                {t('one.report')}
              </Button>
            )}
            <Button onPress={() => void save('xlsx')}>{t('one.xlsx')}</Button>
            <Button onPress={() => void save('csv')}>{t('one.csv')}</Button>
            <Button onPress={() => void copy()}>{t('one.copy')}</Button>
          </Actions>
          {outcome && (
            <Message kind={outcome.worked ? 'notice' : 'error'} isLive>
              {outcome.sentence}
            </Message>
          )}
        </Stack>
        <p className={styles.hash}>{t('one.hash', { hash })}</p>
      </Stack>
      {isMaking && (
        <PaperBox title={t('one.report')} onClose={() => setMaking(false)}>
          <PaperLanguage value={language} onChange={setLanguage} />
          <MakePaper paper={{ kind: 'release', releaseId: id, language }} name={fileName} />
        </PaperBox>
      )}
    </Section>
  )
}
