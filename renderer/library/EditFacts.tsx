import { useTranslation } from 'react-i18next'
import { Facts } from '#shared/library/own.schema.ts'
import { partsOf } from '#shared/library/own.rules.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import type { Editing } from './editing.ts'
import { useFactWords } from './use-fact-words.ts'

type Of<T> = { [K in keyof Facts]: Facts[K] extends T ? K : never }[keyof Facts]
export type NumberFact = Of<number | null>
export type YesNoFact = Of<boolean>
export type WordFact = Exclude<keyof Facts, NumberFact | YesNoFact>

const highest: Readonly<Record<NumberFact, number>> = { setUpMinutes: 600, leastPeople: 1000, bestPeople: 1000, mostPeople: 1000, staff: 100, fromAge: 120, toAge: 120, priorSessions: 100 }
const fromNothing: readonly NumberFact[] = ['setUpMinutes', 'fromAge', 'toAge', 'priorSessions']

/** A number of an activity. Only the highest age may be left open. */
export function NumberFactField({ activity, change, fact }: Editing & { readonly fact: NumberFact }) {
  const { t } = useTranslation('libraryRoom')
  const saved = useAutosave<number | null>(partsOf(activity).facts[fact], (value) => (value === null && fact !== 'toAge' ? Promise.resolve(false) : change({ facts: { [fact]: value } })))
  return (
    <Stepper
      label={t(`edit.fact.${fact}`)}
      minValue={fromNothing.includes(fact) ? 0 : 1}
      maxValue={highest[fact]}
      step={fact === 'setUpMinutes' ? 5 : 1}
      value={saved.value}
      onChange={saved.change}
      onBlur={() => void saved.saveNow()}
    />
  )
}

export function YesNoField({ activity, change, fact }: Editing & { readonly fact: YesNoFact }) {
  const { t } = useTranslation('libraryRoom')
  return <Checkbox label={t(`edit.fact.${fact}`)} value={partsOf(activity).facts[fact]} onChange={(value) => void change({ facts: { [fact]: value } })} />
}

/** One of the words a fact may have, such as whether water helps. */
export function WordFactField({ activity, change, fact }: Editing & { readonly fact: WordFact }) {
  const { t } = useTranslation('libraryRoom')
  const say = useFactWords()
  const options: readonly Facts[WordFact][] = Facts.shape[fact].options
  return (
    <Select
      label={t(`edit.fact.${fact}`)}
      placeholder=""
      options={options.map((id) => ({ id, label: say(fact, id) }))}
      value={partsOf(activity).facts[fact]}
      onChange={(value) => void change({ facts: { [fact]: value } })}
    />
  )
}
