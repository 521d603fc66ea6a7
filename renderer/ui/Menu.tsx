import { Ellipsis } from 'lucide-react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon, type IconShape } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Menu.module.css'
import optionStyles from './Options.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly icon?: IconShape
  readonly onAction: () => void
  readonly isDisabled?: boolean
  /** Takes something away. Stands last. */
  readonly isGrave?: boolean
}

export interface MenuProps {
  /** Name of the three dots: what the actions are for. */
  readonly label: string
  readonly actions: readonly MenuAction[]
  readonly icon?: IconShape
  readonly size?: 'dense' | 'default' | 'big'
}

/** The less used actions of a row or a block, behind three dots. Whatever can be dragged can also be moved from here. */
export function Menu({ label, actions, icon = Ellipsis, size = 'dense' }: MenuProps) {
  return (
    <MenuTrigger>
      <IconButton label={label} icon={icon} size={size} />
      <Popover className={optionStyles.popover ?? ''} placement="bottom end" offset={4}>
        <AriaMenu className={optionStyles.list ?? ''} items={actions}>
          {(action: MenuAction) => (
            <MenuItem
              className={classNames(optionStyles.option, styles.item, action.icon && styles.withIcon, action.isGrave && styles.grave)}
              textValue={action.label}
              onAction={action.onAction}
              isDisabled={action.isDisabled ?? false}
            >
              {action.icon && <Icon of={action.icon} size={18} />}
              <span className={styles.words}>
                {action.label}
                {action.detail !== undefined && <span className={optionStyles.detail}>{action.detail}</span>}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
