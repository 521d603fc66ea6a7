import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { boxKey, totalOf, type Box } from '#shared/counts/counts.rules.ts'
import { boxName } from '#shared/counts/counter-words.rules.ts'
import { CounterPart, mostCounted, type Counter } from '#shared/counts/counts.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Counts.module.css'
import { cellsOf, numberIn, type Draft } from './sheet-form.ts'

type Props = {
  readonly draft: Draft
  readonly boxes: readonly Box[]
  readonly counters: readonly Counter[]
  readonly isReadOnly: boolean
  readonly isFirst: boolean
  readonly onChange: (draft: Draft) => void
  /** Enter in the last box. */
  readonly onDone: () => void
}

/** The boxes of a paper sheet, one under the other as on it, with their running sum and the paper's own. */
export function SheetGrid({ draft, boxes, counters, isReadOnly, isFirst, onChange, onDone }: Props) {
  const { t } = useTranslation('counts')
  const grid = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const came = totalOf('came', cellsOf(draft, boxes), counters)

  /** The box so many further down or up. */
  function move(event: KeyboardEvent<HTMLInputElement>) {
    const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.nativeEvent.isComposing) return
    event.preventDefault()
    const inputs = [...(grid.current?.querySelectorAll('input') ?? [])]
    const next = inputs[inputs.indexOf(event.currentTarget) + by]
    if (next) {
      next.focus()
      next.select()
    } else if (event.key === 'Enter') onDone()
  }
  const set = (box: Box, text: string) => onChange({ ...draft, texts: new Map(draft.texts).set(boxKey(box), text) })

  return (
    <div ref={grid} className={styles.sheet}>
      {isFirst && !isReadOnly && <p className={styles.muted}>{t('gridHelp')}</p>}
      {CounterPart.options.map((part) => {
        const rows = boxes.filter(({ counter }) => counters.some((each) => each.key === counter && each.part === part))
        if (rows.length === 0) return null
        return (
          <fieldset key={part} className={styles.part}>
            <legend>{t(`part.${part}`)}</legend>
            {rows.map((box) => (
              <BoxRow key={boxKey(box)} box={box} counters={counters} text={draft.texts.get(boxKey(box)) ?? ''} isReadOnly={isReadOnly} onType={(text) => set(box, text)} onMove={move} />
            ))}
            {part === 'came' && (
              <div className={styles.sum}>
                <output>{t('sum', { count: came })}</output>
                {!isReadOnly && <Says text={said} came={came} onType={setSaid} onMove={move} />}
              </div>
            )}
          </fieldset>
        )
      })}
    </div>
  )
}

type BoxProps = Pick<Props, 'counters' | 'isReadOnly'> & {
  readonly box: Box
  readonly text: string
  readonly onType: (text: string) => void
  readonly onMove: (event: KeyboardEvent<HTMLInputElement>) => void
}

function BoxRow({ box, counters, text, isReadOnly, onType, onMove }: BoxProps) {
  const { t } = useTranslation('counts')
  const language = useLanguage()
  const id = useId()
  const counter = counters.find(({ key }) => key === box.counter)
  const isWrong = numberIn(text) === undefined
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{counter ? boxName(counter, box.second, language) : t('erased')}</label>
      <NumberBox id={id} text={text} isReadOnly={isReadOnly} isWrong={isWrong} describedBy={isWrong ? `${id}-wrong` : undefined} onType={onType} onMove={onMove} />
      {isWrong && (
        <div className={styles.why}>
          <Message kind="error" id={`${id}-wrong`} isLive>
            {t('notANumber', { most: mostCounted })}
          </Message>
        </div>
      )}
    </div>
  )
}

/** The total that stands on the paper, and by how much it is another. Nothing of it is kept. */
function Says({ text, came, onType, onMove }: { readonly text: string; readonly came: number; readonly onType: (text: string) => void; readonly onMove: BoxProps['onMove'] }) {
  const { t } = useTranslation('counts')
  const id = useId()
  const said = numberIn(text)
  const isWrong = said === undefined
  const verdict = typeof said !== 'number' ? '' : said === came ? t('saysFits') : said > came ? t('saysMore', { count: said - came }) : t('saysLess', { count: came - said })
  return (
    <div className={styles.says}>
      <label htmlFor={id}>
        {t('says')}
        <small>{t('saysHelp')}</small>
      </label>
      <NumberBox id={id} text={text} isWrong={isWrong} describedBy={`${id}-verdict`} onType={onType} onMove={onMove} />
      <p id={`${id}-verdict`} role="status" className={classNames(styles.verdict, typeof said === 'number' && said !== came && styles.differs)}>
        {isWrong ? t('notANumber', { most: mostCounted }) : verdict}
      </p>
    </div>
  )
}

type NumberBoxProps = Pick<BoxProps, 'text' | 'onType' | 'onMove'> & {
  readonly id: string
  readonly isWrong: boolean
  readonly describedBy: string | undefined
  readonly isReadOnly?: boolean
}

/** One box of the sheet, typed in as on paper. */
function NumberBox({ id, text, isWrong, describedBy, isReadOnly = false, onType, onMove }: NumberBoxProps) {
  return (
    <input
      id={id}
      className={classNames(styles.box, isWrong && styles.wrong)}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      readOnly={isReadOnly}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onMove}
    />
  )
}
