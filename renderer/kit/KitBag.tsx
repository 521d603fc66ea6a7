import { CheckCheck } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isBack, isPacked, type KitLine } from '#shared/kit/kit.rules.ts'
import type { Bag } from '#shared/library/library.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Actions, Section } from '#renderer/ui/Page.tsx'
import { KitRow } from './KitRow.tsx'
import styles from './Kit.module.css'

type Props = { readonly sessionId: SessionId; readonly bag: Bag; readonly lines: readonly KitLine[]; readonly mayPlan: boolean }

/** Up and down go to the same box of the row above or below. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-box]') : null
  if (step === undefined || !here) return
  event.preventDefault()
  const boxes = [...document.querySelectorAll<HTMLElement>(`[data-box="${here.dataset['box']}"]`)]
  boxes[boxes.indexOf(here) + step]?.focus()
}

/** A bag and what goes into it. */
export function KitBag({ sessionId, bag, lines, mayPlan }: Props) {
  const { t } = useTranslation(['kit', 'library'])
  const name = t(`library:bag.${bag}`)
  // What can hurt is counted by hand, one thing after another.
  const ticked = lines.filter(({ counted }) => !counted)
  const toPack = ticked.filter((line) => !isPacked(line))
  const toReturn = ticked.filter((line) => line.comesBack && (line.packed ?? 0) > 0 && !isBack(line))
  const isAnyPacked = ticked.some((line) => line.packed !== null)
  return (
    <Section title={name} aside={t('bagCount', { packed: lines.filter(isPacked).length, lines: lines.length })} isRuled>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the boxes inside take the keys */}
      <ul className={styles.rows} onKeyDown={walk}>
        {lines.map((line) => (
          <KitRow key={line.key} sessionId={sessionId} line={line} mayPlan={mayPlan} />
        ))}
      </ul>
      {mayPlan && (
        <Actions>
          {toPack.length > 0 && (
            <Button
              kind="quiet"
              size="dense"
              icon={CheckCheck}
              onPress={() => void wasDone(api.kit.tick({ sessionId, lines: toPack.map(({ key, needed }) => ({ item: key, packed: needed ?? 1 })) }))}
            >
              {t('bagAll', { bag: name })}
            </Button>
          )}
          {isAnyPacked && toPack.length === 0 && toReturn.length > 0 && (
            <Button
              kind="quiet"
              size="dense"
              icon={CheckCheck}
              onPress={() => void wasDone(api.kit.tick({ sessionId, lines: toReturn.map(({ key, packed }) => ({ item: key, back: packed })) }))}
            >
              {t('bagBack', { bag: name })}
            </Button>
          )}
        </Actions>
      )}
    </Section>
  )
}
