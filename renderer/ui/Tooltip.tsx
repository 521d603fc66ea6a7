import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  readonly text: string
  readonly placement?: 'top' | 'bottom' | 'end'
  readonly isDisabled?: boolean
  /** One focusable child. */
  readonly children: ReactElement
}

/** Says the name of a control that shows only an icon. Never holds anything that is not said elsewhere. */
export function Tooltip({ text, placement = 'top', isDisabled = false, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} isDisabled={isDisabled}>
      {children}
      <AriaTooltip className={styles.tip ?? ''} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
