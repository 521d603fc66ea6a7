import { CalendarArrowDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/people.schema.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SeasonDialog } from './SeasonDialog.tsx'

/** Somebody's dates as a calendar file, from their own page. */
export function PersonDates({ person }: { readonly person: Person }) {
  const { t } = useTranslation('calendar')
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button icon={CalendarArrowDown} onPress={() => setOpen(true)}>
        {t('season.openOf')}
      </Button>
      {isOpen && <SeasonDialog today={today} whose={person} onClose={() => setOpen(false)} />}
    </div>
  )
}
