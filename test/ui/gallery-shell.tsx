import { Archive, CalendarDays, Coins, HardDrive, HeartHandshake, NotebookPen, Plus, Printer, Scissors, Search, Sun, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Columns, Page, PageHead, Section, Stack } from '#renderer/ui/Page.tsx'
import { Frame, Rail } from '#renderer/ui/Rail.tsx'
import { SkipLink } from '#renderer/ui/SkipLink.tsx'

const items = [
  { id: 'today', label: 'Today', icon: Sun, href: '#today', isCurrent: true },
  { id: 'calendar', label: 'Calendar', icon: CalendarDays, href: '#calendar' },
  { id: 'sessions', label: 'Sessions', icon: NotebookPen, href: '#sessions' },
  { id: 'attendance', label: 'Attendance', icon: UsersRound, href: '#attendance', dotLabel: 'one session to count' },
  { id: 'materials', label: 'Materials', icon: Scissors, href: '#materials' },
  { id: 'budget', label: 'Budget', icon: Coins, href: '#budget' },
  { id: 'supervision', label: 'Supervision', icon: HeartHandshake, href: '#supervision' },
] as const

/** The rail with invented people, and a page beside it. */
export function GalleryFrame({ children, isSlim = false }: { readonly children: ReactNode; readonly isSlim?: boolean }) {
  return (
    <>
      <SkipLink>Skip to the page</SkipLink>
      <Frame>
        <Rail
          brand="Kitestring"
          label="Main"
          items={items}
          statuses={[
            { id: 'offline', icon: HardDrive, text: 'Offline. Saved on this laptop.' },
            { id: 'backup', icon: Archive, text: 'Last backup 29 March', isLate: true },
          ]}
          who={{ name: 'Leïla B.', role: 'Facilitator' }}
          settings={{ label: 'Settings', href: '#settings' }}
          lock={{ label: 'Lock', kbd: 'Ctrl L', onPress: () => document.title }}
          menuLabel="Menu"
          isSlim={isSlim}
        />
        {children}
      </Frame>
    </>
  )
}

/** The slim rail and an empty screen. */
export function Shell() {
  return (
    <GalleryFrame isSlim>
      <Page>
        <PageHead
          title="A clear fortnight."
          lead="Monday 12 April. Nothing planned yet, and nothing to catch up on."
          actions={
            <>
              <Button icon={Search} kbd="Ctrl K">
                Find
              </Button>
              <Button icon={Plus}>New session</Button>
            </>
          }
        />
        <Stack>
          <EmptyState
            title="Plan the first session"
            actions={
              <>
                <Button kind="primary" size="big" icon={Plus}>
                  Plan a session
                </Button>
                <Button size="big">Start from The Community Table</Button>
              </>
            }
          >
            A date, a place, and one activity are enough. The running order, the packing list and the cost build themselves from there.
          </EmptyState>
          <Columns kind="side">
            <Section title="Bring in what you have" aside="for 30 people" isRuled>
              <p>A spreadsheet of past counts, a materials list, a budget. You see every line before it is kept.</p>
            </Section>
            <Section title="Ask the others in" isRuled>
              <Button icon={Printer}>Print</Button>
            </Section>
          </Columns>
        </Stack>
      </Page>
    </GalleryFrame>
  )
}
