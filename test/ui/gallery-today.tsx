import { Clock, NotebookPen, PencilLine, Plus, Printer, Search } from 'lucide-react'
import { Button } from '#renderer/ui/Button.tsx'
import { FortnightString, type FortnightDay } from '#renderer/ui/FortnightString.tsx'
import { Kite } from '#renderer/ui/Kite.tsx'
import { KiteTailList } from '#renderer/ui/KiteTailList.tsx'
import { Actions, Columns, Page, PageHead, Section, Stack } from '#renderer/ui/Page.tsx'
import { PrintBlock } from '#renderer/ui/PrintBlock.tsx'
import { ReadinessWedge } from '#renderer/ui/ReadinessWedge.tsx'
import { GalleryFrame } from './gallery-shell.tsx'
import styles from './gallery.module.css'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const marks: Readonly<Record<number, FortnightDay['marks']>> = {
  13: [{ id: 'a', label: 'Online', state: 'held', stateLabel: 'held', href: '#a' }],
  15: [{ id: 'b', label: 'Day centre', state: 'planned', stateLabel: 'being planned', href: '#b' }],
  16: [
    { id: 'c', label: 'Clinic', state: 'planned', stateLabel: 'being planned', href: '#c' },
    { id: 'd', label: 'Safe house', state: 'missed', stateLabel: 'did not meet', href: '#d' },
  ],
  20: [{ id: 'e', label: 'Online', state: 'ready', stateLabel: 'ready', href: '#e' }],
  22: [{ id: 'f', label: 'Paris', state: 'idea', stateLabel: 'idea', href: '#f' }],
}
const days: readonly FortnightDay[] = Array.from({ length: 14 }, (_, index) => ({
  day: `2027-04-${12 + index}`,
  weekday: weekdays[index % 7] ?? '',
  number: String(12 + index),
  marks: marks[12 + index] ?? [],
}))

/** The screen of today, from the pieces. */
export function Today() {
  return (
    <GalleryFrame>
      <Page>
        <PageHead
          title="Good evening, Leïla."
          lead="Wednesday 14 April, day three of fortnight 8. You are in Calais tomorrow and Friday."
          actions={
            <>
              <Button icon={Search} kbd="Ctrl K">
                Find
              </Button>
              <Button icon={Plus}>New session</Button>
            </>
          }
        />
        <FortnightString label="Fortnight 8, 12 to 25 April" days={days} today="2027-04-14" todayLabel="Today" />
        <PrintBlock aria-labelledby="next" className={styles.hero ?? ''}>
          <div>
            <p>Tomorrow, Thursday 15 April, 14:00 to 16:30</p>
            <h2 id="next">The Community Table, with cyanotype</h2>
            <p>Day centre, Calais. About 30 people are likely.</p>
            <Actions>
              <Button kind="primary" icon={NotebookPen}>
                Open the plan
              </Button>
              <Button icon={Printer}>Print the run sheet</Button>
              <Button kind="quiet" icon={Clock}>
                Go to run mode
              </Button>
            </Actions>
          </div>
          <svg className={styles.kite} viewBox="0 0 380 248" preserveAspectRatio="xMaxYMax meet" aria-hidden="true">
            <path d="M270 70C226 150 60 226 -330 246" fill="none" stroke="var(--print-ink)" strokeWidth="1.1" opacity=".8" />
            <Kite x={264} y={84} scale={0.58} degrees={28} lineWidth={1.5} />
          </svg>
        </PrintBlock>
        <ReadinessWedge
          label="Ready: three of five"
          cells={[
            { id: 'plan', label: 'Plan', state: 'ready', stateLabel: 'ready', detail: '7 blocks, 2 h 30', href: '#plan' },
            { id: 'people', label: 'People', state: 'ready', stateLabel: 'ready', detail: 'Leïla B. and Tom H.', href: '#people' },
            { id: 'kit', label: 'Materials', state: 'part', stateLabel: 'in part', detail: '14 of 16 packed', href: '#kit' },
            { id: 'travel', label: 'Travel', state: 'ready', stateLabel: 'ready', detail: 'Booked, back Friday 19:04', href: '#travel' },
            { id: 'voice', label: 'Interpreter', state: 'needed', stateLabel: 'needs you', detail: 'Samira K. has not replied', href: '#voice' },
          ]}
        />
        <Columns style={{ marginTop: '2rem' }}>
          <Section title="Needs a decision">
            <KiteTailList
              items={[
                { id: 'a', title: 'Samira K. is in two places on Friday', reason: 'Mobile clinic until 12:30, safe house from 11:30. Yonas T. is free.', action: <Button size="dense">Choose</Button> },
                { id: 'b', title: 'Cyanotype paper runs out in fortnight 9', reason: '64 sheets here, 120 needed by 29 April. Order by Tuesday.', action: <Button size="dense">See materials</Button> },
                { id: 'c', title: 'Paris is closed on Thursday 6 May', reason: 'Ascension. Wednesday 5 May is free for everyone.', action: <Button size="dense">Move it</Button>, isDone: true },
              ]}
            />
          </Section>
          <Stack>
            <Section title="Still to write">
              <p>
                <b>The Community Table Online</b>, last night. Attendance is in; what you noticed is not. It takes about eight minutes.
              </p>
              <Actions>
                <Button icon={PencilLine}>Write the debrief</Button>
                <Button kind="link">Remind me on the train home</Button>
              </Actions>
            </Section>
            <Section title="For you" isRuled>
              <p>Five sessions since you last sat down with Ruth A. You are meeting on Tuesday 20 April at 16:00.</p>
            </Section>
          </Stack>
        </Columns>
      </Page>
    </GalleryFrame>
  )
}
