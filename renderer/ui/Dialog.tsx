import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Called when it is closed by Escape; the buttons in `actions` close it themselves. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** The way back first, then the verb that cannot be undone. */
  readonly actions: ReactNode
  /** 480 px wide unless `wide`, 704 px, for a preview. */
  readonly size?: 'default' | 'wide'
  /** `alertdialog` where what follows cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** Asks before something that cannot be undone. Everything else happens at once and can be taken back. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'default', role = 'alertdialog' }: DialogProps) {
  return (
    <ModalOverlay className={styles.scrim ?? ''} isOpen={isOpen} onOpenChange={(next) => next || onClose()}>
      <Modal className={classNames(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog className={styles.dialog ?? ''} role={role}>
          <Heading slot="title">{title}</Heading>
          <div>{children}</div>
          <div className={styles.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
