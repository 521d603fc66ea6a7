import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { sameWords } from '#renderer/kernel/autosave.ts'
import { useFieldOf } from '#renderer/kernel/drafts-of.ts'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './PlaceDetails.module.css'

/** A run sheet has room for so many. */
const most = 12

type Props = { readonly lines: readonly string[]; readonly save: (lines: string[]) => Promise<boolean>; readonly isReadOnly: boolean }

const moved = (lines: readonly string[], from: number, to: number) => {
  const rest = lines.toSpliced(from, 1)
  return rest.toSpliced(to, 0, lines[from] ?? '')
}

/** What to ask when one arrives: lines to write, move and remove, all by keyboard. Enter goes on to the next. */
export function AskOnArrival({ lines, save, isReadOnly }: Props) {
  const { t } = useTranslation('places')
  const tooMuch = useRoom()
  const box = useRef<HTMLOListElement>(null)
  const written = (all: readonly string[]) => all.filter((line) => line.trim() !== '')
  const { value, change, saveNow } = useDraft<readonly string[]>({
    field: useFieldOf('ask'),
    stored: lines,
    refusal: (all) => all.map((line) => tooMuch(line, 'line')).find((why) => why !== undefined),
    save: (all) => save(written(all)),
    isSame: (sent, stored) => sameWords(written(sent), stored),
  })

  const focusLine = (at: number) => requestAnimationFrame(() => box.current?.querySelectorAll('input')[at]?.focus())
  const addAfter = (at: number) => {
    if (value.length >= most) return
    change(value.toSpliced(at + 1, 0, ''))
    focusLine(at + 1)
  }
  const move = (from: number, to: number) => {
    change(moved(value, from, to))
    focusLine(to)
  }
  const remove = (at: number) => {
    change(value.toSpliced(at, 1))
    focusLine(Math.max(0, at - 1))
  }

  return (
    <Section title={t('askTitle')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t(isReadOnly && value.length === 0 ? 'askNone' : 'askHelp')}</p>
        <ol className={styles.lines} ref={box}>
          {value.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line has no name but its place
            <li key={at} className={styles.line}>
              <CheckedTextField
                label={t('askLine', { number: at + 1 })}
                isLabelHidden
                size="dense"
                value={line}
                error={tooMuch(line, 'line')}
                onChange={(text) => change(value.with(at, text))}
                onBlur={() => void saveNow()}
                onKeyDown={(event) => event.key === 'Enter' && addAfter(at)}
                isReadOnly={isReadOnly}
              />
              {!isReadOnly && (
                <div className={styles.moves}>
                  <IconButton size="dense" icon={ArrowUp} label={t('askUp', { number: at + 1 })} isDisabled={at === 0} onPress={() => move(at, at - 1)} />
                  <IconButton size="dense" icon={ArrowDown} label={t('askDown', { number: at + 1 })} isDisabled={at === value.length - 1} onPress={() => move(at, at + 1)} />
                  <IconButton size="dense" icon={X} label={t('askRemove', { number: at + 1 })} onPress={() => remove(at)} />
                </div>
              )}
            </li>
          ))}
        </ol>
        {!isReadOnly && value.length < most && (
          <div>
            <Button size="dense" icon={Plus} onPress={() => addAfter(value.length - 1)}>
              {t('askAdd')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}
