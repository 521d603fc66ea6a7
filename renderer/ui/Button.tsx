import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Button.module.css'
import { Icon, type IconShape } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

interface Look {
  /** One primary a screen at most; quiet for the way back; link inside a line of text. */
  readonly kind?: 'default' | 'primary' | 'quiet' | 'link'
  /** 36, 40, 48 or 52 px high; run is for screens used standing up. */
  readonly size?: 'dense' | 'default' | 'big' | 'run'
  /** As wide as the column it stands in. */
  readonly isWide?: boolean
}

interface Content {
  readonly children: ReactNode
  readonly icon?: IconShape
  /** The shortcut that does the same, as words: `Ctrl K`. */
  readonly kbd?: string
  readonly className?: string
}

function buttonClasses({ kind = 'default', size = 'default', isWide = false }: Look, className?: string): string {
  return classNames(
    styles.button,
    kind !== 'default' && styles[kind],
    size !== 'default' && styles[size],
    isWide && styles.wide,
    className,
  )
}

function content({ icon, kbd, children }: Content) {
  return (
    <>
      {icon && <Icon of={icon} size={18} />}
      <span>{children}</span>
      {kbd && (
        <span className={styles.kbd} aria-hidden="true">
          <Kbd>{kbd}</Kbd>
        </span>
      )}
    </>
  )
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render' | 'isPending'>, Look, Content {
  /** What it was pressed for is under way: it keeps its place and the focus, and does nothing when pressed again. */
  readonly isPending?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** Does something when pressed: `onPress`. Its words are a verb. */
export function Button({ kind = 'default', size = 'default', isWide = false, icon, kbd, className, children, isPending = false, onPress, type, ...rest }: ButtonProps) {
  // react-aria's own pending state says “pending” by a picture without a name, which stays in the page: screens have words for it.
  const presses = isPending ? ({ 'aria-disabled': true, 'data-pending': '', type: 'button' } as const) : { ...(onPress && { onPress }), ...(type && { type }) }
  return (
    <AriaButton {...rest} {...presses} className={buttonClasses({ kind, size, isWide }, className)}>
      {content({ children, ...(icon && { icon }), ...(kbd && { kbd }) })}
    </AriaButton>
  )
}

export interface LinkButtonProps extends Omit<AriaLinkProps, 'className' | 'style' | 'children' | 'render'>, Look, Content {
  readonly href: string
}

/** Goes somewhere and looks like a button. The way there is react-aria's RouterProvider. */
export function LinkButton({ kind = 'default', size = 'default', isWide = false, icon, kbd, className, children, ...rest }: LinkButtonProps) {
  return (
    <AriaLink {...rest} className={buttonClasses({ kind, size, isWide }, className)}>
      {content({ children, ...(icon && { icon }), ...(kbd && { kbd }) })}
    </AriaLink>
  )
}
