import { Check, ChevronDown, UserRoundPlus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { focusNext } from '#renderer/kernel/focus-next.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import optionStyles from '#renderer/ui/Options.module.css'
import { peopleHeading } from './PeoplePanel.tsx'
import { useOrder } from './order-context.ts'
import { useGoTo } from './use-go-to.ts'
import { useLeaders } from './use-leaders.ts'
import styles from './RunningOrder.module.css'

const everyone = 'everyone'

type Led = Pick<Block, 'ledByEveryone' | 'leaders'>

/** Who leads a block or a station: everyone, or some of those asked. While nobody is, it says so and leads to where people are asked. */
export function LeaderPicker({ led, onChange }: { led: Led; onChange: (led: Led) => void }) {
  const { t } = useTranslation('sessions')
  const { session } = useOrder()
  const leaders = useLeaders()
  const working = (session?.asked ?? []).filter(({ answer, gone }) => answer !== 'declined' && !gone)
  const leading = (session?.leaders ?? []).filter(({ personId }) => led.leaders.includes(personId))
  const offered = new Map([...working, ...leading].map(({ personId, name }) => [personId, name]))
  const options = [{ id: everyone, name: t('order.everyone') }, ...[...offered].map(([id, name]) => ({ id: id as string, name }))]
  const toPeople = useGoTo(peopleHeading)
  const chosen = new Set<string>(led.ledByEveryone ? [everyone] : led.leaders)

  const choose = (keys: ReadonlySet<string>) => {
    const toEveryone = keys.has(everyone) && !led.ledByEveryone
    const ids = toEveryone ? [] : [...offered.keys()].filter((id) => keys.has(id))
    onChange({ ledByEveryone: toEveryone || (keys.has(everyone) && ids.length === 0), leaders: ids })
  }
  const words = leaders(led) || t('order.nobody')

  return (
    <MenuTrigger>
      <Button className={styles.pick ?? ''} aria-label={`${t('order.leads')}: ${words}`}>
        <Icon of={Users} size={16} />
        <span>{words}</span>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={optionStyles.popover ?? ''} offset={4}>
        <Menu className={optionStyles.list ?? ''} aria-label={t('order.leads')}>
          <MenuSection
            aria-label={t('order.leads')}
            items={options}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) => choose(keys === 'all' ? new Set(options.map(({ id }) => id)) : new Set([...keys].map(String)))}
          >
            {(option) => (
              <MenuItem className={optionStyles.option ?? ''} textValue={option.name}>
                {({ isSelected }) => (
                  <>
                    {isSelected && <Icon of={Check} size={18} />}
                    <Text slot="label" className={optionStyles.words ?? ''}>
                      {option.name}
                    </Text>
                  </>
                )}
              </MenuItem>
            )}
          </MenuSection>
          {session && offered.size === 0 && (
            <MenuItem className={optionStyles.option ?? ''} textValue={t('order.ask')} onAction={() => focusNext(toPeople)}>
              <Icon of={UserRoundPlus} size={18} />
              <span className={optionStyles.words}>
                <Text slot="label">{t('order.ask')}</Text>
                <Text slot="description" className={optionStyles.detail ?? ''}>
                  {t('order.noneAsked')}
                </Text>
              </span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
