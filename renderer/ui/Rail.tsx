import { FlaskConical, LockKeyhole, Menu as MenuIcon, Settings2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'react-aria-components'
import { Brand } from './Brand.tsx'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconShape } from './Icon.tsx'
import { Monogram } from './Monogram.tsx'
import styles from './Rail.module.css'
import { Tooltip } from './Tooltip.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface RailItem {
  readonly id: string
  readonly label: string
  readonly icon: IconShape
  readonly href: string
  readonly isCurrent?: boolean
  /** Why a dot stands beside it. */
  readonly dotLabel?: string
}

export interface RailStatus {
  readonly id: string
  readonly icon: IconShape
  readonly text: string
  /** Needs someone: an old backup. */
  readonly isLate?: boolean
}

export interface RailProps {
  readonly brand: string
  readonly label: string
  readonly items: readonly RailItem[]
  readonly statuses: readonly RailStatus[]
  /** What must never be out of sight, in a few words. */
  readonly warning?: string
  readonly who: { readonly name: string; readonly role: string }
  readonly settings: { readonly label: string; readonly href: string; readonly isCurrent?: boolean }
  readonly lock: { readonly label: string; readonly kbd: string; readonly onPress: () => void }
  readonly menuLabel: string
  /** 72 px, icons only, for the plan editor. */
  readonly isSlim?: boolean
}

/** The way round the product, what state the laptop is in, who is here, and the lock. A bar under 60rem. */
export function Rail({ brand, label, items, statuses, warning, who, settings, lock, menuLabel, isSlim = false }: RailProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const close = () => setOpen(false)
  return (
    <nav className={classNames(styles.rail, isSlim && styles.slim, isOpen && styles.open)} aria-label={label}>
      <Brand name={brand} className={styles.brand ?? ''} />
      <div className={styles.menu}>
        <Button icon={MenuIcon} kind="quiet" aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
          {menuLabel}
        </Button>
      </div>
      <div className={styles.body}>
        <ul className={styles.items} id={id}>
          {items.map((item) => (
            <li key={item.id}>
              <Tooltip text={item.label} placement="end" isDisabled={!isSlim}>
                <Link className={styles.item ?? ''} href={item.href} onPress={close} {...(item.isCurrent && { 'aria-current': 'page' })}>
                  <Icon of={item.icon} />
                  <span className={styles.word}>{item.label}</span>
                  {item.dotLabel !== undefined && (
                    <span className={styles.dot}>
                      <VisuallyHidden>, {item.dotLabel}</VisuallyHidden>
                    </span>
                  )}
                </Link>
              </Tooltip>
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          {statuses.map((status) => (
            <p key={status.id} className={classNames(styles.status, status.isLate && styles.late)} title={isSlim ? status.text : undefined}>
              <Icon of={status.icon} size={16} />
              <span className={styles.word}>{status.text}</span>
            </p>
          ))}
          {warning !== undefined && (
            <p className={styles.warning}>
              <Icon of={FlaskConical} size={16} />
              <span>{warning}</span>
            </p>
          )}
          <div className={styles.who}>
            <Monogram name={who.name} />
            <span className={styles.name}>
              {who.name}
              <span className={styles.role}>{who.role}</span>
            </span>
            <Tooltip text={settings.label} placement={isSlim ? 'end' : 'top'}>
              <Link
                className={styles.settings ?? ''}
                href={settings.href}
                onPress={close}
                aria-label={settings.label}
                {...(settings.isCurrent && { 'aria-current': 'page' })}
              >
                <Icon of={Settings2} />
              </Link>
            </Tooltip>
          </div>
          <Tooltip text={`${lock.label} (${lock.kbd})`} placement="end" isDisabled={!isSlim}>
            <Button icon={LockKeyhole} kbd={lock.kbd} isWide className={styles.lock ?? ''} onPress={lock.onPress}>
              {lock.label}
            </Button>
          </Tooltip>
        </div>
      </div>
    </nav>
  )
}

/** The window: the rail and the page beside it, or the page under the bar. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return <div className={styles.frame}>{children}</div>
}
