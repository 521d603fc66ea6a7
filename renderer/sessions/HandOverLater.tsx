import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/kernel/day.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { HandOver } from './HandOver.tsx'
import styles from './HandOver.module.css'
import { useHandOver } from './use-hand-over.ts'

/** On the page of somebody who has a last day: what comes after it is handed over with a button of its own. */
export function HandOverLater({ personId, name, after }: { readonly personId: PersonId; readonly name: string; readonly after: Day }) {
  const { t } = useTranslation('sessions')
  const handingOver = useHandOver(personId, after)
  const mayPlan = useMayPlan()
  const [isDone, setDone] = useState(false)
  const isLeft = (handingOver.sessions ?? []).length > 0
  if (!isDone && !isLeft) return null
  return (
    <div className={styles.box}>
      {isDone && (
        <TakeBack call="sessions.reassign" button={t('handOver.takeBack')} onBack={() => setDone(false)}>
          {t('handOver.done')}
        </TakeBack>
      )}
      <HandOver of={handingOver} name={name} isLater />
      {mayPlan && isLeft && (
        <div>
          <Button onPress={() => void handingOver.run().then((worked) => worked && setDone(true))} isDisabled={!handingOver.hasChoices}>
            {t('handOver.confirm')}
          </Button>
        </div>
      )}
    </div>
  )
}
