import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'
import { messageClasses } from './Message.tsx'

/** What every field takes besides its value. `error` shows and announces itself only when it is there. */
export interface FieldProps {
  readonly label: string
  /** One line under the label's field that helps to fill it. */
  readonly help?: ReactNode
  readonly error?: string | undefined
  /** Keeps the label for screen readers only, where a heading beside the field says it. */
  readonly isLabelHidden?: boolean
  /** 36, 44 or 52 px. */
  readonly size?: 'dense' | 'default' | 'big'
  readonly className?: string
}

type FieldSize = NonNullable<FieldProps['size']>

/** The class of the box round label, control and notes. */
export function fieldClasses(size: FieldSize = 'default', className?: string): string {
  return classNames(styles.field, size !== 'default' && styles[size], className)
}

/** The class of the control itself. */
export function controlClasses(className?: string): string {
  return classNames(styles.control, className)
}

/** The class of a box that lays icons over a control. */
export function overlayClasses(className?: string): string {
  return classNames(styles.inField, className)
}

/** A field's label, inside any react-aria field. */
export function FieldLabel({ label, isHidden = false }: { readonly label: string; readonly isHidden?: boolean | undefined }) {
  return <Label className={classNames(isHidden ? styles.hiddenLabel : styles.label)}>{label}</Label>
}

/** A field's help and error, wired to the control by react-aria. */
export function FieldNotes({ help, error }: { readonly help?: ReactNode; readonly error?: string | undefined }) {
  return (
    <>
      {help !== undefined && (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={messageClasses('error')}>
        <Icon of={CircleAlert} size={18} />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
