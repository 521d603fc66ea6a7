import { Minus, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Group, Input } from 'react-aria-components'
import { Minutes } from '#shared/sessions/sessions.schema.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import stepperStyles from '#renderer/ui/Stepper.module.css'
import styles from './MinutesStepper.module.css'

const step = 5
const least = 1
const most = 600
const within = (minutes: number) => Math.min(Math.max(minutes, least), most)

/**
 * The minutes of a block: plus and minus go by five, any whole number can be typed. The stepper of the kit would pull a
 * typed 12 to the next five.
 */
export function MinutesStepper({ label, value, onChange }: { label: string; value: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation('sessions')
  const [typed, setTyped] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const latest = useRef({ value, onChange })
  const repeat = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    latest.current = { value, onChange }
  })
  useEffect(() => () => clearTimeout(repeat.current), [])

  const add = (minutes: number) => {
    const next = within(latest.current.value + minutes)
    setRefused(false)
    if (next !== latest.current.value) latest.current.onChange(next)
  }
  const hold = (minutes: number, wait = 450) => {
    add(minutes)
    repeat.current = setTimeout(() => hold(minutes, 90), wait)
  }
  const release = () => clearTimeout(repeat.current)
  const commit = () => {
    const parsed = Minutes.safeParse(Number(typed?.trim() || Number.NaN))
    setRefused(typed !== null && !parsed.success)
    setTyped(null)
    if (parsed.success && parsed.data !== value) onChange(parsed.data)
  }

  return (
    <div className={styles.whole}>
      <Group className={`${stepperStyles.group} ${styles.group}`} aria-label={label}>
        <Button className={stepperStyles.step ?? ''} aria-label={t('order.less')} onPressStart={() => hold(-step)} onPressEnd={release}>
          <Icon of={Minus} size={16} />
        </Button>
        <span className={styles.minutes}>
          <Input
            className={stepperStyles.input ?? ''}
            aria-label={label}
            inputMode="numeric"
            value={typed ?? String(value)}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit()
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              setTyped(null)
              add(event.key === 'ArrowUp' ? step : -step)
            }}
          />
          <span aria-hidden="true">min</span>
        </span>
        <Button className={stepperStyles.step ?? ''} aria-label={t('order.more')} onPressStart={() => hold(step)} onPressEnd={release}>
          <Icon of={Plus} size={16} />
        </Button>
      </Group>
      {isRefused && (
        <span className={styles.refusal} role="alert">
          {t('order.minutesRange', { least, most })}
        </span>
      )}
    </div>
  )
}
