import { Car, Coffee, LifeBuoy, MessageSquare, PackageOpen, Shuffle, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { planBText } from '#shared/sessions/block-words.rules.ts'
import type { Block, BlockKind } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Icon, type IconShape } from '#renderer/ui/Icon.tsx'
import { useOrder } from './order-context.ts'
import styles from './Stations.module.css'

/** What is around the activities is told apart by its mark. */
const kindMarks: Partial<Readonly<Record<BlockKind, IconShape>>> = { pause: Coffee, note: StickyNote, travel: Car, 'set-up': PackageOpen }

export function KindMark({ kind }: { kind: BlockKind }) {
  const mark = kindMarks[kind]
  return mark ? (
    <span className={styles.mark}>
      <Icon of={mark} size={16} />
    </span>
  ) : null
}

/** What was set beside a block: its variants, what to do instead, what colleagues have said that is still open. */
export function BlockTags({ block }: { block: Block }) {
  const { t } = useTranslation(['sessions', 'library'])
  const language = useLanguage()
  const { activities, comments } = useOrder()
  const variants = block.activity === null ? [] : [...new Set([...block.variants, ...block.fitted])]
  const planB = planBText(block, language, activities)
  const open = comments.filter(({ blockId, isResolved }) => blockId === block.id && !isResolved).length
  if (variants.length === 0 && planB === '' && open === 0) return null
  return (
    <ul className={styles.tags}>
      {variants.map((key) => (
        <li key={key}>
          <Icon of={Shuffle} size={16} />
          {t(`library:variant.${key}`)}
        </li>
      ))}
      {planB !== '' && (
        <li>
          <Icon of={LifeBuoy} size={16} />
          <span>{t('planB.tag', { text: planB })}</span>
        </li>
      )}
      {open > 0 && (
        <li>
          <Icon of={MessageSquare} size={16} />
          {t('review.openOn', { count: open })}
        </li>
      )}
    </ul>
  )
}
