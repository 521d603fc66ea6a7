import { CloudSun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { BlockProps } from './BlockRow.tsx'
import { useExposure } from './use-exposure.ts'
import styles from './RunningOrder.module.css'

/** What the sun means for the minutes of a block that is made in it. */
export function SunRemark({ item, setMinutes }: { readonly item: BlockProps['item']; readonly setMinutes: (minutes: number) => void }) {
  const { t } = useTranslation('sessions')
  const exposure = useExposure(item)
  if (!exposure) return null
  const [clear, thin] = exposure.verdicts
  if (clear?.verdict === 'will-not-print')
    return (
      <p className={styles.remark}>
        <Icon of={CloudSun} size={18} />
        <span>{t('order.willNotPrint')}</span>
      </p>
    )
  const short = clear && clear.verdict !== 'fits' ? clear : thin && 'addMinutes' in thin ? thin : null
  if (!short || !('addMinutes' in short)) return null
  const count = short.addMinutes
  return (
    <p className={styles.remark}>
      <Icon of={CloudSun} size={18} />
      <span>
        {t(short === clear ? 'order.clearTight' : 'order.cloud', { count })}{' '}
        <Button kind="link" size="dense" onPress={() => setMinutes(item.block.minutes + count)}>
          {t('order.addMinutes', { count })}
        </Button>
      </span>
    </p>
  )
}
