import { parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'
import { type Focusable, useFocusFirst } from './focus-first.ts'
import { Icon } from './Icon.tsx'
import { IconButton, iconButtonClasses } from './IconButton.tsx'
import styles from './DateField.module.css'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null while it is not whole. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly onBlur?: () => void
  readonly minValue?: string
  readonly maxValue?: string
  /** Name of the button that opens the calendar. */
  readonly calendarLabel: string
  readonly name?: string
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly ref?: Ref<Focusable>
}

/** A day, typed part by part in the order of the language on screen, or chosen from a calendar that starts on Monday. */
export function DateField(props: DateFieldProps) {
  const { label, help, error, isLabelHidden, size, className, value, onChange, minValue, maxValue, calendarLabel, ref, ...rest } = props
  const box = useFocusFirst(ref)
  const day = useMemo(() => (value === null ? null : parseDate(value)), [value])
  return (
    <DatePicker
      {...rest}
      ref={box}
      className={fieldClasses(size, className)}
      value={day}
      onChange={(next) => onChange(next === null ? null : next.toString())}
      {...(minValue !== undefined && { minValue: parseDate(minValue) })}
      {...(maxValue !== undefined && { maxValue: parseDate(maxValue) })}
      firstDayOfWeek="mon"
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Group className={controlClasses(styles.group)}>
        <DateInput className={styles.input ?? ''}>{(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}</DateInput>
        <IconButton label={calendarLabel} icon={CalendarDays} size="dense" />
      </Group>
      <FieldNotes help={help} error={error} />
      <Popover className={styles.popover ?? ''} offset={6}>
        <Dialog>
          <Calendar className={styles.calendar ?? ''} firstDayOfWeek="mon">
            <header className={styles.heading}>
              <Button slot="previous" className={iconButtonClasses('dense')}>
                <Icon of={ChevronLeft} />
              </Button>
              <Heading level={2} />
              <Button slot="next" className={iconButtonClasses('dense')}>
                <Icon of={ChevronRight} />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
