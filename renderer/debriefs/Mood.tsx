import { useTranslation } from 'react-i18next'
import { DebriefTag } from '#shared/debriefs/debriefs.schema.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import { useDebrief } from './debrief-context.ts'

/** From 1 to 5. */
const levels = ['veryTense', 'tense', 'even', 'warm', 'veryWarm'] as const

/** How it was, in words that are chosen and not written. */
export function Mood() {
  const { t } = useTranslation('debriefs')
  const { debrief, mayWrite, missing, write } = useDebrief()
  const tags = useAutosave(debrief.tags, (chosen) => write({ tags: chosen }))
  return (
    <Section title={t('mood.title')} {...(missing.has('mood') && { aside: t('still') })}>
      <Stack isTight>
        <Segmented
          label={t('mood.atmosphere')}
          options={levels.map((id) => ({ id, label: t(`mood.level.${id}`) }))}
          value={debrief.atmosphere === null ? null : (levels[debrief.atmosphere - 1] ?? null)}
          onChange={(id) => void write({ atmosphere: levels.indexOf(id) + 1 })}
          isDisabled={!mayWrite}
        />
        <ToggleWords
          label={t('mood.tags')}
          options={DebriefTag.options.map((id) => ({ id, label: t(`mood.tag.${id}`) }))}
          value={tags.value}
          onChange={(chosen) => tags.change([...chosen])}
          isDisabled={!mayWrite}
        />
      </Stack>
    </Section>
  )
}
