import { Controller, useForm } from 'react-hook-form'
import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Page, PageHead, Stack } from '#renderer/ui/Page.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'

interface Asked {
  readonly title: string
  readonly place: 'calais' | 'paris' | null
  readonly day: string | null
  readonly begins: string | null
  readonly minutes: number | null
  readonly counts: 'tally' | 'token' | null
  readonly isSeen: boolean
}

const places = [
  { id: 'calais', label: 'Day centre, Calais' },
  { id: 'paris', label: 'Day centre, Paris' },
] as const
const ways = [
  { id: 'tally', label: 'One count a session' },
  { id: 'token', label: 'Tokens' },
] as const

/** Every field under react-hook-form: an empty form is refused, the first wrong field takes the focus, a full one is shown. */
export function Form() {
  const { control, handleSubmit } = useForm<Asked>({
    defaultValues: { title: '', place: null, day: null, begins: null, minutes: null, counts: null, isSeen: false },
  })
  const [sent, setSent] = useState<Asked | null>(null)
  return (
    <Page>
      <PageHead title="A form" />
      <form noValidate onSubmit={(event) => void handleSubmit(setSent)(event)}>
        <Stack isTight>
          <Controller
            name="title"
            control={control}
            rules={{ required: 'It needs a title.' }}
            render={({ field, fieldState }) => <TextField {...field} label="Title" help="As it is said." error={fieldState.error?.message} />}
          />
          <Controller
            name="place"
            control={control}
            rules={{ required: 'Say where.' }}
            render={({ field, fieldState }) => <Select {...field} label="Place" placeholder="Choose" options={places} error={fieldState.error?.message} />}
          />
          <Controller
            name="day"
            control={control}
            rules={{ required: 'Say when.' }}
            render={({ field, fieldState }) => (
              <DateField {...field} label="Day" calendarLabel="Open the calendar" error={fieldState.error?.message} />
            )}
          />
          <Controller
            name="begins"
            control={control}
            rules={{ required: 'Say at what time.' }}
            render={({ field, fieldState }) => <TimeField {...field} label="Begins" error={fieldState.error?.message} />}
          />
          <Controller
            name="minutes"
            control={control}
            rules={{ required: 'Say how long.' }}
            render={({ field, fieldState }) => <Stepper {...field} label="Minutes" step={5} error={fieldState.error?.message} />}
          />
          <Controller
            name="counts"
            control={control}
            rules={{ required: 'Say how.' }}
            render={({ field, fieldState }) => <RadioGroup {...field} label="Counted how" options={ways} error={fieldState.error?.message} />}
          />
          <Controller
            name="isSeen"
            control={control}
            rules={{ required: 'Say so.' }}
            render={({ field, fieldState }) => <Checkbox {...field} label="I have seen it" error={fieldState.error?.message} />}
          />
          <Button type="submit" kind="primary">
            Keep
          </Button>
          {sent && <output>{JSON.stringify(sent)}</output>}
        </Stack>
      </form>
    </Page>
  )
}
