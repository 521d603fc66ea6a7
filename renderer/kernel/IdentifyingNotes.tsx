import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/identifying/identifying.schema.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { api } from './api.ts'
import styles from './Identifying.module.css'
import { TakeBack } from './TakeBack.tsx'
import { wasDone } from './refusals.ts'

type Field = HTMLTextAreaElement | HTMLInputElement
type Props = {
  /** What the field names as its description. */
  readonly id: string
  readonly text: string
  readonly findings: readonly Finding[]
  readonly isStill: boolean
  readonly change: (text: string) => void
}

/** As many are explained at once; the others wait underlined. */
const explained = 2

const focusField = (id: string) => document.querySelector<Field>(`[aria-describedby~="${CSS.escape(id)}"]`)?.focus()

/** A passage with the blank before it, or the one after it at the start, so that no two blanks stay. */
const withBlank = (text: string, { from, to }: Finding) => {
  if (text[from - 1] === ' ') return { from: from - 1, to }
  return { from, to: text[to] === ' ' ? to + 1 : to }
}

/** What looks as if it told who somebody is, below the field in which it stands, and the ways to go on. Nothing is ever blocked. */
export function IdentifyingNotes({ id, text, findings, isStill, change }: Props) {
  const { t } = useTranslation('identifying')
  const [stood, setStood] = useState<string | undefined>()
  const [written, setWritten] = useState<{ readonly passage: string; readonly before: string; readonly after: string } | undefined>()
  const different = [...new Map(findings.map((finding) => [finding.text, finding])).values()]
  const said = different.slice(0, explained).map((finding) => t(`looks.${finding.kind}`, { text: finding.text }))
  const writeOver = ({ text: passage }: Finding, { from, to }: { readonly from: number; readonly to: number }, words: string) => {
    const after = text.slice(0, from) + words + text.slice(to)
    setWritten({ passage, before: text, after })
    change(after)
    focusField(id)
  }
  const putBack = ({ before }: { readonly before: string }) => {
    setWritten(undefined)
    change(before)
    focusField(id)
  }
  const letStand = async ({ text: passage }: Finding) => {
    if (!(await wasDone(api.identifying.letStand({ passage })))) return
    focusField(id)
    setStood(passage)
  }
  const heard = different.length === 1 ? t('heard', { count: 1, text: said[0] ?? '' }) : t('heard', { count: different.length, text: '' })
  const isEmpty = different.length === 0 && written?.after !== text && stood === undefined
  return (
    <div className={isEmpty ? styles.none : styles.notes}>
      <VisuallyHidden id={id}>{said.join(' ')}</VisuallyHidden>
      <span role="status">{isStill && different.length > 0 && <VisuallyHidden>{heard}</VisuallyHidden>}</span>
      {different.slice(0, explained).map((finding, at) => (
        <div key={finding.text} className={styles.note}>
          <Message icon={Eraser}>{said[at]}</Message>
          <div className={styles.ways} role="group" aria-label={t('ways', { text: finding.text })}>
            <Button kind="link" size="dense" onPress={() => writeOver(finding, withBlank(text, finding), '')}>
              {t('takeOut')}
            </Button>
            {finding.kind === 'name' && (
              <Button kind="link" size="dense" onPress={() => writeOver(finding, finding, t('someoneWord'))}>
                {t('someone')}
              </Button>
            )}
            <Button kind="link" size="dense" onPress={() => void letStand(finding)}>
              {t(finding.kind === 'name' ? 'isNoName' : 'isNobodys')}
            </Button>
          </div>
        </div>
      ))}
      {different.length > 0 && (
        <p className={styles.quiet}>
          {different.length > explained && `${t('more', { count: different.length - explained })} `}
          {t('saved')}
        </p>
      )}
      {written?.after === text && (
        <div className={styles.ways}>
          <Message icon={Eraser}>{t('written', { text: written.passage })}</Message>
          <Button kind="link" size="dense" onPress={() => putBack(written)}>
            {t('putBack')}
          </Button>
        </div>
      )}
      {stood !== undefined && (
        <TakeBack call="identifying.letStand" button={t('undo')} onBack={() => setStood(undefined)}>
          {t('stands', { text: stood })}
        </TakeBack>
      )}
    </div>
  )
}
