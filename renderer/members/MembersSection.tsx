import { UserMinus, UserPlus, UserRoundCog } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members/members.schema.ts'
import type { Me } from '#shared/vault/vault.schema.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Monogram } from '#renderer/ui/Monogram.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Table, type TableColumn } from '#renderer/ui/Table.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { AddMember } from './AddMember.tsx'
import { ChangeRoles } from './ChangeRoles.tsx'
import styles from './Members.module.css'
import { RemoveMember } from './RemoveMember.tsx'
import { useMembers } from './use-members.ts'

type Doing = { readonly what: 'add' } | { readonly what: 'roles' | 'remove'; readonly member: Member }

/** Who has keys, for everyone to see; leads add, change and remove. */
export function MembersSection({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['members', 'common'])
  const { data: members = [] } = useMembers()
  const [doing, setDoing] = useState<Doing | undefined>()
  const [done, setDone] = useState<string | undefined>()
  const isLead = me.roles.includes('lead')
  /** Two facilitators together appoint a lead where none is left. */
  const isOrphaned = members.length > 0 && !members.some(({ roles }) => roles.includes('lead')) && me.roles.includes('facilitator')
  const stop = () => {
    if (doing?.what === 'add') focusPage()
    setDoing(undefined)
  }
  const finish = (said: string) => {
    setDone(said)
    stop()
  }
  if (doing?.what === 'add') return <AddMember teamName={me.teamName} onStop={stop} onDone={finish} />

  const start = (next: Doing) => {
    setDone(undefined)
    setDoing(next)
  }
  const columns: TableColumn<Member>[] = [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      cell: (member) => (
        <span className={styles.who}>
          <Monogram name={member.name} isChosen={member.id === me.memberId} />
          <span>
            {member.name} {member.id === me.memberId && <span className={styles.you}>({t('you')})</span>}
          </span>
        </span>
      ),
    },
    { id: 'shortName', label: t('shortName'), cell: ({ shortName }) => shortName },
    { id: 'roles', label: t('roles'), cell: ({ roles }) => roles.map((role) => t(`common:role.${role}`)).join(', ') },
    { id: 'fingerprint', label: t('fingerprint'), cell: ({ fingerprint }) => <span className={styles.words}>{fingerprint}</span> },
  ]
  const actions: TableColumn<Member> = {
    id: 'actions',
    label: <VisuallyHidden>{t('common:change')}</VisuallyHidden>,
    align: 'end',
    cell: (member) =>
      member.id !== me.memberId && (
        <Menu
          label={t('actions', { name: member.name })}
          actions={[
            { id: 'roles', icon: UserRoundCog, label: t('changeRoles', { name: member.name }), onAction: () => start({ what: 'roles', member }) },
            ...(isLead
              ? [{ id: 'remove', icon: UserMinus, label: t('remove', { name: member.name }), isGrave: true, onAction: () => start({ what: 'remove', member }) }]
              : []),
          ]}
        />
      ),
  }
  return (
    <Section title={t('title')}>
      <Stack isTight>
        <p>{t('lead')}</p>
        {done !== undefined && <Message isLive>{done}</Message>}
        <Table caption={t('everyone')} columns={isLead || isOrphaned ? [...columns, actions] : columns} rows={members} rowId={(member) => member.id} />
        <p className={styles.help}>{t('fingerprintHelp')}</p>
        {isLead ? (
          <div>
            <Button icon={UserPlus} onPress={() => start({ what: 'add' })}>
              {t('add.button')}
            </Button>
          </div>
        ) : (
          <p className={styles.help}>{t(isOrphaned ? 'noLead' : 'onlyLeads')}</p>
        )}
      </Stack>
      {doing?.what === 'roles' && <ChangeRoles member={doing.member} onStop={stop} onDone={() => finish(t('changed'))} />}
      {doing?.what === 'remove' && <RemoveMember member={doing.member} onStop={stop} onDone={() => finish(t('removed', { name: doing.member.name }))} />}
    </Section>
  )
}
