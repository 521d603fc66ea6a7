import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import { mayStandBy } from '#shared/people/people.rules.ts'
import { languages } from '#shared/people/languages.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { api } from './api.ts'
import styles from './SpokenField.module.css'
import { useCall } from './use-call.ts'
import { useLanguage } from './use-language.ts'
import { useToday } from './use-today.ts'

type ReadByProps = {
  readonly tag: string
  readonly words: { readonly readBy: PersonId | null; readonly readOn: Day | null }
  readonly sign: (by: PersonId) => Promise<Result<void, string>>
  /** The sentence for a refusal. */
  readonly problemOf: (code: string) => string
  readonly isReadOnly: boolean
}

/** Who of the team speaks a language and has read the words in it; or the way to say so. */
export function ReadBy({ tag, words, sign, problemOf, isReadOnly }: ReadByProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: people = [] } = useCall(['people', 'list', true], () => api.people.list({ withLeavers: true }))
  const today = useToday()
  const [by, setBy] = useState<PersonId | null>(null)
  const [failed, setFailed] = useState<string | undefined>()
  // The button goes once it was pressed: the keyboard stays with what took its place.
  const status = useRef<HTMLParagraphElement>(null)
  const wasPressed = useRef(false)
  useEffect(() => {
    if (wasPressed.current && words.readBy !== null) status.current?.focus()
    wasPressed.current = false
  }, [words.readBy])
  if (words.readBy !== null && words.readOn !== null) {
    const name = people.find(({ id }) => id === words.readBy)?.name ?? t('read.someone')
    return (
      <p className={styles.quiet} role="status" ref={status} tabIndex={-1}>
        {t('read.by', { name, day: dateInWords(words.readOn, language, { year: true }) })} {!isReadOnly && t('read.changing')}
      </p>
    )
  }
  const name = languages.find((known) => known.tag === tag)?.[language] ?? tag
  const speakers = people.filter((person) => mayStandBy(person, tag, today))
  const read = async () => {
    if (by === null) return
    wasPressed.current = true
    const reply = await sign(by)
    setFailed(reply.ok ? undefined : problemOf(reply.error))
  }
  return (
    <>
      <p className={styles.quiet}>
        {t('read.notYet')} {speakers.length === 0 && t('read.nobody', { language: name })}
      </p>
      {!isReadOnly && speakers.length > 0 && (
        <div className={styles.signing}>
          <Select
            className={styles.signer ?? ''}
            label={t('read.who', { language: name })}
            options={speakers.map((person) => ({ id: person.id, label: person.name }))}
            value={by}
            onChange={setBy}
            placeholder={t('read.choose')}
          />
          <Button onPress={() => void read()} isDisabled={by === null}>
            {t('read.sign')}
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
