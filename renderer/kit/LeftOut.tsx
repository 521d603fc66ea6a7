import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { KitLine } from '#shared/kit/kit.rules.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import styles from './Kit.module.css'
import { Ticks } from './KitRow.tsx'

type Props = { readonly sessionId: SessionId; readonly lines: readonly KitLine[]; readonly mayPlan: boolean }

/** What was said to be not needed, and what lies in a bag although the plan has changed since. */
export function LeftOut({ sessionId, lines, mayPlan }: Props) {
  const { t } = useTranslation(['kit', 'library'])
  const language = useLanguage()
  return (
    <Section title={t('leftOut')} isRuled>
      <ul className={styles.rows}>
        {lines.map((line) => {
          const name = line.name[language]
          const amount = (count: number) => t(`library:unit.${line.unit}`, { count })
          return (
            <li key={line.key} className={styles.row}>
              <div className={styles.what}>
                <span className={styles.amount} />
                <span className={styles.name}>
                  {name}
                  {line.packed !== null && <small>{t('leftOutPacked', { amount: amount(line.packed) })}</small>}
                  {line.packed === null && line.computed !== null && <small>{t('computed', { amount: amount(line.computed) })}</small>}
                </span>
              </div>
              <div className={styles.boxes}>
                {line.packed !== null && <Ticks sessionId={sessionId} line={line} mayPlan={mayPlan} />}
                {mayPlan && line.packed === null && (
                  <Button size="dense" icon={Undo2} onPress={() => void wasDone(api.kit.setNeed({ sessionId, item: line.key, need: null }))}>
                    {t('putBack', { name })}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
