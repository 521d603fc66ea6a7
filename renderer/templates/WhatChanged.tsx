import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { Difference, Template } from '#shared/templates/templates.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Templates.module.css'
import { useTemplateWords } from './use-templates.ts'

type Props = {
  readonly sessionId: SessionId
  readonly template: Pick<Template, 'name' | 'version'>
  readonly differences: readonly Difference[]
  readonly onClose: () => void
  readonly onDone: (hasTaken: boolean) => void
}

/** Each point in which the template changed, to take over or to leave. */
export function WhatChanged({ sessionId, template, differences, onClose, onDone }: Props) {
  const { t } = useTranslation(['templates', 'common'])
  const problemOf = useProblem('templates')
  const { differenceInWords } = useTemplateWords()
  const [problem, setProblem] = useState<string>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const taken = differences.filter(({ id }) => !left.has(id))
  const tick = (id: string, isTicked: boolean) => setLeft(new Set(isTicked ? [...left].filter((each) => each !== id) : [...left, id]))
  const take = async () => {
    const reply = await api.templates.take({ sessionId, version: template.version, take: taken.map(({ id }) => id) })
    if (!reply.ok) return setProblem(problemOf(reply.error))
    onClose()
    return onDone(taken.length > 0)
  }
  return (
    <Dialog
      title={t('changes.title', { name: template.name })}
      role="dialog"
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('changes.later')}
          </Button>
          <Button kind="primary" onPress={() => void take()}>
            {taken.length === 0 ? t('changes.takeNone') : t('changes.take', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('changes.text')}</p>
        {differences.length > 1 && (
          <Checkbox
            label={t('changes.all')}
            value={left.size === 0}
            isMixed={taken.length > 0 && taken.length < differences.length}
            onChange={(isTicked) => setLeft(new Set(isTicked ? [] : differences.map(({ id }) => id)))}
          />
        )}
        <ul className={styles.changes} aria-label={t('changes.title', { name: template.name })}>
          {differences.map((difference) => (
            <li key={difference.id}>
              <Checkbox {...differenceInWords(difference)} value={!left.has(difference.id)} onChange={(isTicked) => tick(difference.id, isTicked)} />
            </li>
          ))}
        </ul>
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
