import { Eye, EyeOff } from 'lucide-react'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps, overlayClasses } from './Field.tsx'
import { IconButton } from './IconButton.tsx'
import { Message } from './Message.tsx'
import styles from './PassphraseField.module.css'

export interface PassphraseFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly name?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  /** Names of the button that shows and hides what is typed. */
  readonly showLabel: string
  readonly hideLabel: string
  /** Said under the field while Caps Lock is on. */
  readonly capsLockNotice?: string
  readonly ref?: Ref<HTMLInputElement>
}

/**
 * A passphrase, hidden unless its eye is pressed, never offered to a password manager, a spell checker or undo in
 * another form. Its owner empties `value` as soon as it has been handed on.
 */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, help, error, isLabelHidden, size = 'big', className, showLabel, hideLabel, capsLockNotice, ref, ...rest } = props
  const [isShown, setShown] = useState(false)
  const [isCapsLockOn, setCapsLockOn] = useState(false)
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLockOn(event.getModifierState('CapsLock'))
  const reveal = isShown && props.value !== ''
  return (
    <AriaTextField
      {...rest}
      className={fieldClasses(size, className)}
      type={reveal ? 'text' : 'password'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onKeyDown={noticeCapsLock}
      onKeyUp={noticeCapsLock}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <div className={overlayClasses(styles.box)}>
        <Input className={controlClasses(classNames(styles.input, reveal && styles.shown))} autoCapitalize="none" {...(ref && { ref })} />
        <div className={styles.reveal}>
          <IconButton
            label={isShown ? hideLabel : showLabel}
            icon={isShown ? EyeOff : Eye}
            size="big"
            isDisabled={rest.isDisabled ?? false}
            onPress={() => setShown(!isShown)}
          />
        </div>
      </div>
      <FieldNotes help={help} error={error} />
      {capsLockNotice !== undefined && isCapsLockOn && <Message isLive>{capsLockNotice}</Message>}
    </AriaTextField>
  )
}
