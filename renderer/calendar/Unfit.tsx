import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import { dayInWords } from '#shared/i18n/dates.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { useClashWords } from '#renderer/clashes/use-clash-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { KiteTailList } from '#renderer/ui/KiteTailList.tsx'
import styles from './Calendar.module.css'

/** So many bows a screen, and no more. */
const most = 3

/** What of a page does not go together, in sentences, with the way to the session that asks. */
export function Unfit({ clashes }: { readonly clashes: readonly Clash[] }) {
  const { t } = useTranslation(['calendar', 'clashes'])
  const language = useLanguage()
  const say = useClashWords()
  const [showsAll, setShowsAll] = useState(false)
  if (clashes.length === 0) return null
  const rest = clashes.length - most
  const items = clashes.slice(0, showsAll ? clashes.length : most).map((clash) => {
    const { session } = clash
    const { title, reason, way } = say(clash, t('clashes:onDate', { date: dayInWords(dayOf(session), language) }))
    const action = (
      <LinkButton size="dense" href={`/sessions/${session.id}`} aria-label={t('seeOf', { title: session.title })}>
        {t('see')}
      </LinkButton>
    )
    return { id: [clash.is, session.id, 'person' in clash ? clash.person?.personId : ''].join(' '), title, reason: [reason, way].filter(Boolean).join(' '), action }
  })
  return (
    <div className={styles.unfit}>
      <KiteTailList
        label={t('unfitLabel')}
        items={items}
        {...(rest > 0 && {
          more: (
            <Button kind="link" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? t('fewer') : t('more', { count: rest })}
            </Button>
          ),
        })}
      />
    </div>
  )
}
