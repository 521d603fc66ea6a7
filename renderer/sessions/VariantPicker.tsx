import { Check, ChevronDown, Shuffle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { VariantKey, type Activity } from '#shared/library/library.schema.ts'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import optionStyles from '#renderer/ui/Options.module.css'
import { useOrder } from './order-context.ts'
import styles from './RunningOrder.module.css'

type Props = {
  readonly held: Pick<Block, 'variants' | 'fitted'>
  readonly activity: Activity | undefined
  readonly onChange: (variants: VariantKey[]) => void
}

/** In which variants an activity is held here; nothing where it has none. */
export function VariantPicker({ held, activity, onChange }: Props) {
  const { t } = useTranslation(['sessions', 'library'])
  const language = useLanguage()
  const { say } = useOrder()
  if (!activity || activity.variants.length === 0) return null
  const chosen = new Set<string>([...held.variants, ...held.fitted])
  const names = activity.variants.filter(({ key }) => chosen.has(key)).map(({ key }) => t(`library:variant.${key}`))
  const words = names.length === 0 ? t('variants.asWritten') : names.join(', ')
  const choose = (keys: Iterable<unknown>) => {
    const named = [...keys].map((key) => VariantKey.parse(key))
    onChange(named)
    say(t('variants.chosen', { name: activity.name[language], list: named.map((key) => t(`library:variant.${key}`)).join(', ') || t('variants.asWritten') }))
  }
  return (
    <MenuTrigger>
      <Button className={styles.pick ?? ''} aria-label={`${t('variants.label')}: ${words}`}>
        <Icon of={Shuffle} size={16} />
        <span>{words}</span>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={optionStyles.popover ?? ''} offset={4}>
        <Menu
          className={optionStyles.list ?? ''}
          aria-label={t('variants.label')}
          items={activity.variants.map((variant) => ({ id: variant.key, variant }))}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => choose(keys === 'all' ? activity.variants.map(({ key }) => key) : keys)}
        >
          {({ id, variant }) => (
            <MenuItem className={optionStyles.option ?? ''} textValue={t(`library:variant.${id}`)}>
              {({ isSelected }) => (
                <>
                  {isSelected && <Icon of={Check} size={18} />}
                  <span className={optionStyles.words}>
                    <Text slot="label">{t(`library:variant.${id}`)}</Text>
                    <Text slot="description" className={optionStyles.detail ?? ''}>
                      {variant.text[language]}
                    </Text>
                  </span>
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
