import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  readonly text: string
  readonly placement?: 'top' | 'bottom' | 'end'
  /** One focusable child. */
  readonly children: ReactElement
}

/** Says the name of a control that shows only an icon. Never holds anything that is not said elsewhere. */
export function Tooltip({ text, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip className={styles.tip ?? ''} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
