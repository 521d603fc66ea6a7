import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { Day } from '#shared/kernel/day.ts'
import { mayStandBy } from '#shared/people/people.rules.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import { languages } from '#shared/people/languages.ts'
import type { Spoken } from '#shared/team/team.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import styles from './Team.module.css'

export interface SpokenWordsProps {
  readonly tag: string
  readonly words: Spoken | undefined
  readonly people: readonly Person[]
  readonly isPlanner: boolean
  /** Where the team is. */
  readonly today: Day
}

/** The words in one language, and who of its speakers stands by them. */
export function SpokenWords({ tag, words, people, isPlanner, today }: SpokenWordsProps) {
  const { t } = useTranslation(['team', 'common'])
  const language = useLanguage()
  const spoken = languages.find((known) => known.tag === tag)
  const name = spoken?.[language] ?? tag
  const tooMuch = useRoom()
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
      {words && <Signature words={words} name={name} people={people} isPlanner={isPlanner} today={today} />}
    </div>
  )
}

interface SignatureProps {
  readonly words: Spoken
  readonly name: string
  readonly people: readonly Person[]
  readonly isPlanner: boolean
  readonly today: Day
}

function Signature({ words, name, people, isPlanner, today }: SignatureProps) {
  const { t } = useTranslation(['team', 'common'])
  const language = useLanguage()
  const problem = useProblem('team')
  const [by, setBy] = useState<PersonId | null>(null)
  const [failed, setFailed] = useState<string | undefined>()
  if (words.signedBy !== null && words.signedOn !== null) {
    const signer = people.find(({ id }) => id === words.signedBy)?.name ?? t('words.someone')
    return (
      <p className={styles.quiet} role="status">
        {t('words.signed', { name: signer, day: dateInWords(words.signedOn, language, { year: true }) })} {isPlanner && t('words.changing')}
      </p>
    )
  }
  const speakers = people.filter((person) => mayStandBy(person, words.language, today))
  const sign = async () => {
    if (by === null) return
    const reply = await api.team.signSpoken({ id: words.id, by })
    setFailed(reply.ok ? undefined : problem(reply.error))
  }
  return (
    <>
      <p className={styles.quiet}>
        {t('words.unsigned')} {speakers.length === 0 && t('words.nobody', { language: name })}
      </p>
      {isPlanner && speakers.length > 0 && (
        <div className={styles.signing}>
          <Select
            className={styles.signer ?? ''}
            label={t('words.signer', { language: name })}
            options={speakers.map((person) => ({ id: person.id, label: person.name }))}
            value={by}
            onChange={setBy}
            placeholder={t('words.choosePerson')}
          />
          <Button onPress={() => void sign()} isDisabled={by === null}>
            {t('words.sign')}
          </Button>
        </div>
      )}
      {failed !== undefined && (
        <Message kind="error" isLive>
          {failed}
        </Message>
      )}
    </>
  )
}
