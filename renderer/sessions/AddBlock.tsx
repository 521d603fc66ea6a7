import { Car, Coffee, PackageOpen, Plus, Shapes, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import type { BlockKind } from '#shared/sessions/sessions.schema.ts'
import { Icon, type IconShape } from '#renderer/ui/Icon.tsx'
import menuStyles from '#renderer/ui/Menu.module.css'
import optionStyles from '#renderer/ui/Options.module.css'
import { classNames } from '#renderer/ui/class-names.ts'
import { useOrder } from './order-context.ts'
import { useTimeAt } from './use-time-at.ts'
import styles from './RunningOrder.module.css'

type Addition = { readonly kind: Extract<BlockKind, 'activity' | 'pause' | 'note' | 'set-up' | 'travel'>; readonly icon: IconShape; readonly minutes: number }

const additions: readonly Addition[] = [
  { kind: 'activity', icon: Shapes, minutes: 20 },
  { kind: 'pause', icon: Coffee, minutes: 10 },
  { kind: 'note', icon: StickyNote, minutes: 5 },
  { kind: 'set-up', icon: PackageOpen, minutes: 30 },
  { kind: 'travel', icon: Car, minutes: 30 },
]

/** Adds a block that is not an activity: after the open one, or at the end. What comes before the doors open goes first. */
export function AddBlock() {
  const { t } = useTranslation(['sessions', 'library'])
  const nameOf = (kind: Addition['kind']) => (kind === 'activity' ? t('order.ownBlock') : t(`library:around.${kind}`))
  const timeAt = useTimeAt()
  const { commands, timeline, selected, select, say } = useOrder()

  const add = async ({ kind, minutes }: Addition) => {
    const isBefore = kind === 'set-up' || kind === 'travel'
    const after = isBefore ? null : (selected ?? timeline.at(-1)?.block.id ?? null)
    const reply = await commands.addBlock(kind, minutes, after)
    if (!reply.ok) return
    select(reply.value.blockId)
    const at = timeline.find(({ block }) => block.id === after)?.to ?? timeline[0]?.from
    say(at === undefined ? nameOf(kind) : t('order.added', { title: nameOf(kind), time: timeAt.inWords(at) }))
  }

  return (
    <div className={styles.adding}>
      <MenuTrigger>
        <Button className={styles.add ?? ''}>
          <Icon of={Plus} size={16} />
          {t('order.add')}
        </Button>
        <Popover className={optionStyles.popover ?? ''} placement="top start" offset={4}>
          <Menu className={optionStyles.list ?? ''} items={additions}>
            {(addition: Addition) => (
              <MenuItem
                id={addition.kind}
                className={classNames(optionStyles.option, menuStyles.item, menuStyles.withIcon)}
                textValue={nameOf(addition.kind)}
                onAction={() => void add(addition)}
              >
                <Icon of={addition.icon} size={18} />
                <Text slot="label" className={menuStyles.words ?? ''}>
                  {nameOf(addition.kind)}
                </Text>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
