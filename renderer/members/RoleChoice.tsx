import { useTranslation } from 'react-i18next'
import { Role } from '#shared/kernel/roles.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Members.module.css'

export interface RoleChoiceProps {
  readonly value: readonly Role[]
  readonly onChange: (roles: Role[]) => void
  readonly isMissing: boolean
}

/** What a member may do. Choosing lead takes supervisor away, and the other way round. */
export function RoleChoice({ value, onChange, isMissing }: RoleChoiceProps) {
  const { t } = useTranslation(['members', 'common'])
  const apart: Partial<Record<Role, Role>> = { lead: 'supervisor', supervisor: 'lead' }
  const set = (role: Role, isOn: boolean) => {
    const others = value.filter((other) => other !== role && !(isOn && other === apart[role]))
    onChange(Role.options.filter((option) => others.includes(option) || (isOn && option === role)))
  }
  return (
    <fieldset className={styles.roles}>
      <legend>{t('roles')}</legend>
      {Role.options.map((role) => (
        <Checkbox key={role} label={t(`common:role.${role}`)} detail={t(`role.${role}`)} value={value.includes(role)} onChange={(isOn) => set(role, isOn)} />
      ))}
      <p className={styles.help}>{t('role.help')}</p>
      {isMissing && (
        <Message kind="error" isLive>
          {t('role.none')}
        </Message>
      )}
    </fieldset>
  )
}
