import { ArrowDown, ArrowUp, Columns2, Hourglass, LifeBuoy, Split, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { carriers, idOfCarrier } from '#shared/sessions/planned.rules.ts'
import { minutesOf } from '#shared/sessions/running-order.rules.ts'
import { mostStations, type BlockId } from '#shared/sessions/sessions.schema.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useChecked } from '#renderer/kernel/CheckedFields.tsx'
import { focusNext } from '#renderer/kernel/focus-next.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import coatStyles from '#renderer/ui/Coat.module.css'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { KindMark } from './BlockTags.tsx'
import { blockFrame, Grip, type BlockProps } from './BlockRow.tsx'
import { LeaderPicker } from './LeaderPicker.tsx'
import { MinutesStepper } from './MinutesStepper.tsx'
import { PlanBEditor } from './PlanBEditor.tsx'
import { useOrder } from './order-context.ts'
import { StationsEditor } from './StationsEditor.tsx'
import { SunRemark } from './SunRemark.tsx'
import { useTimeAt } from './use-time-at.ts'
import { VariantPicker } from './VariantPicker.tsx'
import { WordsArea } from './WordsArea.tsx'
import styles from './RunningOrder.module.css'

const titleMost = 200
const textMost = 20_000

/** The block being edited: the print of the screen. Escape closes it. */
export function SelectedBlock(props: BlockProps & { readonly index: number; readonly count: number }) {
  const { item, index, count } = props
  const { block } = item
  const { t } = useTranslation(['sessions', 'common'])
  const timeAt = useTimeAt()
  const { blocks, timeline, activities, commands, select, say, wording } = useOrder()
  const [asksForPlanB, askForPlanB] = useState(false)
  const isNote = block.kind === 'note'
  const carried = carriers(blocks).find((carrier) => idOfCarrier(carrier) === block.id)
  const words = wording(block)
  const element = useRef<HTMLLIElement>(null)

  const title = useDraft({
    field: `${block.id}.title`,
    stored: words.title,
    refusal: (text) => (text.trim().length > titleMost ? t('problem.titleTooLong', { count: text.trim().length }) : undefined),
    save: (text) => commands.changeBlock(block.id, { title: text.trim() || null }),
  })
  const text = useDraft({
    field: `${block.id}.text`,
    stored: words.text,
    refusal: (typed) => (typed.length > textMost ? t('problem.textTooLong', { count: typed.length, most: textMost }) : undefined),
    save: (typed) => commands.changeBlock(block.id, { text: typed }),
  })
  const [checkedTitle, checkedText] = [useChecked(title.value, title.change), useChecked(text.value, text.change)]
  const minutes = useAutosave(block.minutes, (asked) => commands.changeBlock(block.id, { minutes: asked }))
  const setMinutes = (asked: number) => {
    commands.showMinutes(block.id, asked)
    minutes.change(asked)
  }

  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  /** The keyboard goes on from a block that is now at rest. */
  const focusOn = (id: BlockId | undefined) => {
    const list = element.current?.parentElement
    focusNext(() => {
      const open = list?.querySelector<HTMLElement>(`[data-block="${id}"] [data-open]`)
      if (open) open.focus()
      else focusPage()
    })
  }
  const close = () => {
    select(null)
    focusOn(block.id)
  }
  const step = (by: 1 | -1) => {
    const rest = timeline.filter((other) => other.block.id !== block.id)
    const to = index + by
    void commands.move(block.id, rest[to - 1]?.block.id ?? null)
    say(t('order.movedTo', { at: to + 1, of: count, time: timeAt.inColumn(rest[to - 1]?.to ?? item.from) }))
  }
  const remove = () => {
    select(null)
    focusOn((timeline[index + 1] ?? timeline[index - 1])?.block.id)
    void commands.remove(block.id)
    say(t('order.removed', { title: words.title }))
  }
  const split = async () => {
    const reply = await commands.split(block.id)
    if (reply.ok) say(t('order.splitDone', { title: words.title }))
  }

  const beside = async () => {
    const reply = await commands.addStation(block.id, null)
    if (reply.ok) say(t('stations.added'))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any control inside closes the block
    <li
      {...blockFrame(props)}
      ref={element}
      data-surface="print"
      className={classNames(styles.block, styles.selected)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }}
    >
      <span className={coatStyles.coat} aria-hidden="true" />
      <span className={styles.time}>{timeAt.inColumn(item.from)}</span>
      <Grip {...props} />
      <WordsArea label={t('order.blockTitle')} className={styles.titleField} draft={title} checked={checkedTitle} isLine placeholder={words.title} autoFocus />
      <span className={styles.meta}>
        <Menu
          label={t('order.menu', { title: words.title })}
          actions={[
            { id: 'up', label: t('order.up'), icon: ArrowUp, onAction: () => step(-1), isDisabled: index === 0 },
            { id: 'down', label: t('order.down'), icon: ArrowDown, onAction: () => step(1), isDisabled: index === count - 1 },
            ...(isNote ? [] : [{ id: 'beside', label: t('stations.beside'), icon: Columns2, onAction: () => void beside(), isDisabled: block.stations.length >= mostStations }]),
            ...(isNote ? [] : [{ id: 'planB', label: t('planB.add'), icon: LifeBuoy, onAction: () => askForPlanB(true), isDisabled: block.planB !== null || asksForPlanB }]),
            { id: 'split', label: t('order.split'), icon: Split, onAction: () => void split(), isDisabled: minutesOf(block) < 2 },
            { id: 'remove', label: t('order.remove'), icon: Trash2, onAction: remove, isGrave: true },
          ]}
        />
      </span>
      <WordsArea label={t('order.blockText')} className={styles.textField} draft={text} checked={checkedText} placeholder={t('order.textHint')} />
      <div className={styles.edit}>
        {isNote ? (
          <span>
            <KindMark kind={block.kind} />
            {t('order.noteTakesNone')}
          </span>
        ) : (
          <MinutesStepper label={t('order.minutesOf', { title: words.title })} value={minutes.value} onChange={setMinutes} />
        )}
        {!isNote && <LeaderPicker led={block} onChange={(led) => void commands.changeBlock(block.id, led)} />}
        <VariantPicker
          held={block}
          activity={carried && activities.get(carried.activity)}
          onChange={(variants) => void commands.changeBlock(block.id, { variants })}
        />
        <Button kind="quiet" size="dense" onPress={close}>
          {t('common:close')}
        </Button>
      </div>
      <div className={styles.checked}>
        {checkedTitle.notes}
        {checkedText.notes}
      </div>
      {[title, text].map(
        (field, at) =>
          field.problem !== undefined && (
            <div className={styles.remark} key={at === 0 ? 'title' : 'text'}>
              <Message kind="error" isLive>
                {field.problem}
              </Message>
            </div>
          ),
      )}
      <SunRemark
        {...props}
        setMinutes={(asked) => {
          // The button that adds goes with its reason; the keyboard goes on in the minutes.
          element.current?.querySelector('input')?.focus()
          setMinutes(asked)
        }}
      />
      {block.stations.length > 0 && <StationsEditor block={block} />}
      {(block.planB !== null || asksForPlanB) && <PlanBEditor block={block} isNew={asksForPlanB} />}
      {minutesOf(block) > 90 && (
        <p className={styles.remark}>
          <Icon of={Hourglass} size={18} />
          <span>{t('order.longBlock')}</span>
        </p>
      )}
    </li>
  )
}
