import { Ellipsis } from 'lucide-react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { fieldClasses, FieldLabel } from './Field.tsx'
import { Icon } from './Icon.tsx'
import styles from './MemberCards.module.css'
import { Monogram } from './Monogram.tsx'

export interface MemberCard<Id extends string> {
  readonly id: Id
  /** First name and initial. */
  readonly name: string
  /** What they do: Facilitator, Paris. */
  readonly detail?: string
  /** Not a person: the way to those who are not shown. */
  readonly isOther?: boolean
}

export interface MemberCardsProps<Id extends string> {
  readonly label: string
  readonly members: readonly MemberCard<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
}

/** Who is opening the vault: one card a member. */
export function MemberCards<Id extends string>({ label, members, value, onChange, isDisabled = false }: MemberCardsProps<Id>) {
  return (
    <RadioGroup className={fieldClasses()} value={value} onChange={(id) => onChange(id as Id)} isDisabled={isDisabled}>
      <FieldLabel label={label} />
      <div className={styles.cards}>
        {members.map((member) => (
          <RadioField key={member.id} value={member.id}>
            <RadioButton className={styles.card ?? ''}>
              {member.isOther ? (
                <span className={styles.other}>
                  <Icon of={Ellipsis} size={18} />
                </span>
              ) : (
                <Monogram name={member.name} isChosen={member.id === value} />
              )}
              <span>
                {member.name}
                {member.detail !== undefined && <span className={styles.detail}>{member.detail}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
