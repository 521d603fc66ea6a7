import { useTranslation } from 'react-i18next'
import { languages } from '#shared/people/languages.ts'
import type { Spoken } from '#shared/team/team.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { ReadBy } from '#renderer/kernel/ReadBy.tsx'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import styles from './Team.module.css'

export interface SpokenWordsProps {
  readonly tag: string
  readonly words: Spoken | undefined
  readonly isPlanner: boolean
}

/** The words in one language, and who of its speakers stands by them. */
export function SpokenWords({ tag, words, isPlanner }: SpokenWordsProps) {
  const { t } = useTranslation(['team', 'common'])
  const language = useLanguage()
  const spoken = languages.find((known) => known.tag === tag)
  const name = spoken?.[language] ?? tag
  const tooMuch = useRoom()
  const problemOf = useProblem('team')
  const { value, change, saveNow, state, problem } = useDraft({
    field: `spoken ${tag}`,
    stored: words?.text ?? '',
    refusal: (text) => tooMuch(text, 'prose'),
    save: async (text) => (await api.team.writeSpoken({ language: tag, text })).ok,
  })
  return (
    <div className={styles.words}>
      <div className={styles.text}>
        <TextArea
          ref={(area) => {
            // The words are in their own language and direction, the label in that of the screen.
            if (area) Object.assign(area, { lang: tag, dir: spoken?.dir ?? 'auto' })
          }}
          label={t('words.text', { language: name })}
          value={value}
          onChange={change}
          onBlur={() => void saveNow()}
          error={problem ?? (state === 'failed' ? t('common:notSaved') : undefined)}
          isReadOnly={!isPlanner}
        />
      </div>
      {words && (
        <ReadBy
          tag={tag}
          words={{ readBy: words.signedBy, readOn: words.signedOn }}
          sign={(by) => api.team.signSpoken({ id: words.id, by })}
          problemOf={problemOf}
          isReadOnly={!isPlanner}
        />
      )}
    </div>
  )
}
