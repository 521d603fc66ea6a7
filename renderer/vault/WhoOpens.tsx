import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#shared/kernel/roles.ts'
import { MemberCards } from '#renderer/ui/MemberCards.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Unlock.module.css'

/** As many cards as the picture has room for, beside the one for anybody else. */
const cardsShown = 5
const someoneElse = ' '

interface Known {
  readonly name: string
  readonly shortName: string
  readonly roles: readonly Role[]
}

export interface WhoOpensProps {
  /** Empty unless the laptop shows its members. */
  readonly members: readonly Known[]
  readonly value: string
  readonly onChange: (shortName: string) => void
  /** A card was chosen, so the passphrase comes next. */
  readonly onChosen: () => void
  readonly error?: string | undefined
  readonly inputRef: Ref<HTMLInputElement>
  readonly isDisabled: boolean
}

/** Who is opening the vault: a short name, or a card and a short name for anybody who has none. */
export function WhoOpens({ members, value, onChange, onChosen, error, inputRef, isDisabled }: WhoOpensProps) {
  const { t } = useTranslation(['vault', 'common'])
  const cards = members.slice(0, cardsShown)
  const [isTyping, setTyping] = useState(cards.length === 0)
  const more = members.length - cards.length
  const rolesOf = ({ roles }: Known) => roles.map((role) => t(`common:role.${role}`)).join(', ')
  const choose = (id: string) => {
    const isOther = id === someoneElse
    setTyping(isOther)
    onChange(isOther ? '' : id)
    if (!isOther) onChosen()
  }
  return (
    <div className={styles.who}>
      {cards.length > 0 && (
        <MemberCards
          label={t('unlock.who')}
          value={isTyping ? someoneElse : value}
          onChange={choose}
          isDisabled={isDisabled}
          members={[
            ...cards.map((member) => ({ id: member.shortName, name: member.name, detail: rolesOf(member) })),
            {
              id: someoneElse,
              name: t('unlock.someoneElse'),
              detail: more > 0 ? t('unlock.moreMembers', { count: more }) : t('unlock.typeName'),
              isOther: true,
            },
          ]}
        />
      )}
      {isTyping && (
        <TextField
          label={t('unlock.shortName')}
          value={value}
          onChange={onChange}
          error={error}
          size="big"
          autoComplete="off"
          spellCheck="false"
          isDisabled={isDisabled}
          autoFocus
          ref={inputRef}
        />
      )}
    </div>
  )
}
