import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Harmless } from '#shared/identifying/identifying.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './HarmlessSection.module.css'

/** What looked as if it told who somebody is, and was let stand; with the way to be asked again. */
export function HarmlessSection() {
  const { t } = useTranslation('identifying')
  const mayPlan = useMayPlan()
  const [isDoubted, setDoubted] = useState(false)
  const { data: passages = [] } = useCall(['identifying', 'harmless'], () => api.identifying.harmless({}))
  const doubt = async ({ id }: Harmless) => {
    if (await wasDone(api.identifying.doubt({ id }))) setDoubted(true)
  }
  return (
    <Section title={t('list.title')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{passages.length === 0 ? t('list.none') : t('list.lead')}</p>
        {passages.length > 0 && (
          <ul className={styles.passages}>
            {passages.map((each) => (
              <li key={each.id}>
                <span>{each.passage}</span>
                {mayPlan && <IconButton size="dense" icon={X} label={t('list.doubt', { text: each.passage })} onPress={() => void doubt(each)} />}
              </li>
            ))}
          </ul>
        )}
        {isDoubted && (
          <TakeBack call="identifying.doubt" button={t('list.undo')} onBack={() => setDoubted(false)}>
            {t('list.doubted')}
          </TakeBack>
        )}
      </Stack>
    </Section>
  )
}
