import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon, type IconShape } from './Icon.tsx'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render' | 'aria-label'> {
  readonly label: string
  readonly icon: IconShape
  /** 36, 40 or 44 px square. */
  readonly size?: 'dense' | 'default' | 'big'
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** The classes of an icon button, for one that react-aria names itself. */
export function iconButtonClasses(size: NonNullable<IconButtonProps['size']>, className?: string): string {
  return classNames(styles.button, size !== 'default' && styles[size], className)
}

/** A button with an icon alone, for minus, plus, drag, show, settings and the like. `label` is its name and its tooltip. */
export function IconButton({ label, icon, size = 'default', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={iconButtonClasses(size, className)}>
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  )
}
