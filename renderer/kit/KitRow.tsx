import { Check, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isBack, isPacked, type KitLine } from '#shared/kit/kit.rules.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { ChangeNeed } from './ChangeNeed.tsx'
import styles from './Kit.module.css'

type Props = { readonly sessionId: SessionId; readonly line: KitLine; readonly mayPlan: boolean }

/** One thing: how much of it, whether it is packed and back, or its count out and in. */
export function KitRow({ sessionId, line, mayPlan }: Props) {
  const { t } = useTranslation(['kit', 'library'])
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const name = line.name[language]
  const amount = (count: number) => t(`library:unit.${line.unit}`, { count })
  const isChanged = line.computed !== null && line.needed !== null && line.computed !== line.needed
  const isShort = line.packed !== null && !isPacked(line)
  const remarks = [
    isChanged && t('computed', { amount: amount(line.computed) }),
    line.origin === 'besides' && t('besides'),
    line.counted && t('counted'),
    !line.comesBack && !line.counted && t('usedUp'),
    isShort && !line.counted && t('more', { needed: amount(line.needed ?? 0), packed: amount(line.packed) }),
  ].filter((remark) => remark !== false)
  return (
    <li className={styles.row} data-packed={isPacked(line) || undefined}>
      <div className={styles.what}>
        <span className={styles.amount}>{line.needed === null ? '' : amount(line.needed)}</span>
        <span className={styles.name}>
          {name}
          {remarks.length > 0 && <small>{remarks.join(', ')}</small>}
          {line.counted && <Balance line={line} />}
        </span>
      </div>
      <div className={styles.boxes}>
        {line.counted ? <Counts sessionId={sessionId} line={line} mayPlan={mayPlan} /> : <Ticks sessionId={sessionId} line={line} mayPlan={mayPlan} />}
        {mayPlan && <IconButton icon={SlidersHorizontal} label={t('change', { name })} onPress={() => setOpen(true)} />}
      </div>
      {isOpen && <ChangeNeed sessionId={sessionId} line={line} onClose={() => setOpen(false)} />}
    </li>
  )
}

/** A box for what went into the bag, and one for what came back. */
export function Ticks({ sessionId, line, mayPlan }: Props) {
  const { t } = useTranslation('kit')
  const name = line.name[useLanguage()]
  const tick = (said: { packed?: number | null; back?: number | null }) => void wasDone(api.kit.tick({ sessionId, lines: [{ item: line.key, ...said }] }))
  return (
    <>
      <ToggleButton
        className={styles.box ?? ''}
        data-box="packed"
        aria-label={t('packedName', { name })}
        isSelected={isPacked(line)}
        isDisabled={!mayPlan}
        onChange={(isOn) => tick(isOn ? { packed: line.needed ?? 1 } : { packed: null, back: null })}
      >
        <span className={styles.mark}>
          <Icon of={Check} size={20} />
        </span>
        {t('packed')}
      </ToggleButton>
      {line.comesBack ? (
        <ToggleButton
          className={styles.box ?? ''}
          data-box="back"
          aria-label={t('backName', { name })}
          isSelected={isBack(line)}
          isDisabled={!mayPlan || line.packed === null}
          onChange={(isOn) => tick({ back: isOn ? line.packed : null })}
        >
          <span className={styles.mark} data-round="">
            <Icon of={Check} size={20} />
          </span>
          {t('cameBack')}
        </ToggleButton>
      ) : (
        <span className={styles.noBox} />
      )}
    </>
  )
}

/** What can hurt is counted: typed out and typed in, never taken for granted. */
function Counts({ sessionId, line, mayPlan }: Props) {
  const { t } = useTranslation('kit')
  const name = line.name[useLanguage()]
  const save = (said: { packed?: number | null; back?: number | null }) => api.kit.tick({ sessionId, lines: [{ item: line.key, ...said }] }).then(({ ok }) => ok)
  const out = useAutosave<number | null>(line.packed, (packed) => save({ packed }))
  const back = useAutosave<number | null>(line.back, (came) => save({ back: came }))
  return (
    <>
      <span className={styles.count}>
        <span aria-hidden="true">{t('out')}</span>
        <Stepper label={t('countOut', { name })} isLabelHidden maxValue={9999} value={out.value} onChange={out.change} onBlur={() => void out.saveNow()} isDisabled={!mayPlan} />
      </span>
      <span className={styles.count}>
        <span aria-hidden="true">{t('in')}</span>
        <Stepper
          label={t('countIn', { name })}
          isLabelHidden
          maxValue={9999}
          value={back.value}
          onChange={back.change}
          onBlur={() => void back.saveNow()}
          isDisabled={!mayPlan || line.packed === null}
        />
      </span>
    </>
  )
}

/** Four out, three in: one is missing, unless it is something that gets used up. */
function Balance({ line }: { readonly line: KitLine }) {
  const { t } = useTranslation('kit')
  const { packed: out, back, comesBack } = line
  if (out === null) return <small>{t('balance.notOut')}</small>
  if (back === null) return <small>{t('balance.out', { out })}</small>
  if (back >= out) return <small>{t('balance.same', { out, back })}</small>
  return <small className={comesBack ? styles.missing : undefined}>{comesBack ? t('balance.missing', { out, back, count: out - back }) : t('balance.used', { out, back })}</small>
}
