import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '#shared/vault/vault.schema.ts'
import { BackupsSection } from '#renderer/backups/BackupsSection.tsx'
import { RestoreSection } from '#renderer/backups/RestoreSection.tsx'
import { ErasureSection } from '#renderer/erasure/ErasureSection.tsx'
import { HarmlessSection } from '#renderer/identifying/HarmlessSection.tsx'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { LeaveVault } from '#renderer/members/LeaveVault.tsx'
import { MembersSection } from '#renderer/members/MembersSection.tsx'
import { useMembers, usePickerInStep } from '#renderer/members/use-members.ts'
import { SpokenSection } from '#renderer/team/SpokenSection.tsx'
import { TeamSection } from '#renderer/team/TeamSection.tsx'
import { Page, PageHead, Stack } from '#renderer/ui/Page.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { OwnPassphrase } from '#renderer/vault/OwnPassphrase.tsx'
import { OwnRecovery } from '#renderer/vault/OwnRecovery.tsx'
import { LaptopSection } from './LaptopSection.tsx'

/** Everything that is set rather than planned: the laptop's, one's own, the team's, and what keeps it all. */
export function SettingsPage() {
  const { status } = useStatus()
  return status?.state === 'unlocked' ? <Rooms me={status.me} /> : null
}

function Rooms({ me }: { readonly me: Me }) {
  const { t } = useTranslation('settings')
  const [part, setPart] = useState<'laptop' | 'you' | 'team' | 'words' | 'members' | 'backups' | 'erasure'>('laptop')
  const { data: members } = useMembers()
  usePickerInStep(me.teamName, members)
  const isPlanner = me.roles.includes('lead') || me.roles.includes('facilitator')
  return (
    <Page>
      <PageHead title={t('title')} />
      <Tabs
        label={t('parts')}
        kind="side"
        value={part}
        onChange={setPart}
        tabs={[
          { id: 'laptop', label: t('part.laptop'), content: <Stack><LaptopSection teamName={me.teamName} members={members ?? []} /></Stack> },
          {
            id: 'you',
            label: t('part.you'),
            content: (
              <Stack>
                <OwnPassphrase />
                <OwnRecovery />
                <LeaveVault me={me} members={members ?? []} />
              </Stack>
            ),
          },
          {
            id: 'team',
            label: t('part.team'),
            content: (
              <Stack>
                <TeamSection isLead={me.roles.includes('lead')} />
                <HarmlessSection />
              </Stack>
            ),
          },
          { id: 'words', label: t('part.words'), content: <SpokenSection isPlanner={isPlanner} /> },
          { id: 'members', label: t('part.members'), content: <MembersSection me={me} /> },
          {
            id: 'backups',
            label: t('part.backups'),
            content: (
              <Stack>
                <BackupsSection />
                <RestoreSection />
              </Stack>
            ),
          },
          ...(me.roles.includes('lead') ? [{ id: 'erasure' as const, label: t('part.erasure'), content: <ErasureSection /> }] : []),
        ]}
      />
    </Page>
  )
}
