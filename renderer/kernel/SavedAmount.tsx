import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moneyInWords } from '#shared/i18n/numbers.ts'
import { type Currency, Minor, mostMinor } from '#shared/kernel/money.ts'
import { NumberField, type NumberFieldProps } from '#renderer/ui/NumberField.tsx'
import { useAutosave } from './autosave.ts'
import { useLanguage } from './use-language.ts'

type Props = Pick<NumberFieldProps, 'label' | 'help' | 'size'> & {
  /** Cents or pence. */
  readonly stored: number | null
  readonly currency: Currency
  readonly save: (minor: number | null) => Promise<boolean>
}

/** An amount people read in euros or pounds and the vault keeps in cents or pence. One that cannot be is said, and not made another. */
export function SavedAmount({ stored, currency, save, ...field }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isRefused, setRefused] = useState(false)
  const { value, change, saveNow } = useAutosave(stored, save)
  const take = (amount: number | null) => {
    const minor = amount === null ? null : Math.round(amount * 100)
    const canBe = minor === null || Minor.safeParse(minor).success
    setRefused(!canBe)
    if (canBe) change(minor)
  }
  return (
    <NumberField
      {...field}
      format={{ style: 'currency', currency }}
      value={value === null ? null : value / 100}
      onChange={take}
      onBlur={() => void saveNow()}
      error={isRefused ? t('amountRange', { most: moneyInWords(mostMinor, currency, language) }) : undefined}
    />
  )
}
