import { Archive, Check, Copy, KeyRound, Printer, Trash2, Users, X } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Note } from '#renderer/ui/Note.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { PrintBlock } from '#renderer/ui/PrintBlock.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { ReadinessWedge } from '#renderer/ui/ReadinessWedge.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { StrengthMeter } from '#renderer/ui/StrengthMeter.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import styles from './gallery.module.css'

const places = [
  { id: 'calais', label: 'Day centre, Calais', detail: 'Two rooms and a yard' },
  { id: 'clinic', label: 'Mobile clinic' },
  { id: 'paris', label: 'Day centre, Paris' },
] as const
type PlaceId = (typeof places)[number]['id']

const ground = ['paper', 'surface', 'tint', 'action', 'accent', 'print'] as const
const onGround: Readonly<Record<string, string>> = { action: 'on-action', accent: 'on-accent', print: 'print-ink' }

function Swatches() {
  return (
    <div className={styles.swatches}>
      {[0, 1, 2, 3, 4, 5].map((step) => (
        <div key={step} className={styles.swatch} style={{ background: `var(--exp-${step})`, color: `var(--on-exp-${step})` }}>
          exp-{step}
        </div>
      ))}
      {ground.map((name) => (
        <div key={name} className={styles.swatch} style={{ background: `var(--${name})`, color: `var(--${onGround[name] ?? 'ink'})` }}>
          {name}
        </div>
      ))}
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Every small component in its states. */
export function Words() {
  const [text, setText] = useState('Day centre, Calais')
  const [pass, setPass] = useState('lantern eleven ferry moss')
  const [search, setSearch] = useState('')
  const [place, setPlace] = useState<PlaceId | null>('calais')
  const [minutes, setMinutes] = useState<number | null>(20)
  const [money, setMoney] = useState<number | null>(5207.8)
  const [isHeld, setHeld] = useState(true)
  const [view, setView] = useState<'fortnight' | 'month'>('fortnight')
  const [languages, setLanguages] = useState<readonly ('ar' | 'ti' | 'prs' | 'ps')[]>(['ar', 'prs'])
  const [mood, setMood] = useState<readonly ('steady' | 'tired' | 'heavy')[]>(['tired'])
  const [day, setDay] = useState<string | null>('2027-04-15')
  const [time, setTime] = useState<string | null>('14:00')
  const [tab, setTab] = useState<'team' | 'places'>('team')
  const [isOpen, setOpen] = useState(false)
  return (
    <main id="main" className={styles.gallery}>
      <h1>Gallery</h1>
      <Part title="Ground and exposure">
        <Swatches />
      </Part>
      <Part title="Buttons">
        <div className={styles.row}>
          <Button kind="primary" icon={Check}>
            Primary
          </Button>
          <Button>Default</Button>
          <Button isDisabled>Not yet</Button>
          <Button kind="quiet">Quiet</Button>
          <Button kind="link">As a link</Button>
          <LinkButton href="#main">A place</LinkButton>
          <Button size="dense" kbd="Ctrl K">
            Find
          </Button>
          <Button size="big" icon={Printer}>
            Big
          </Button>
          <Button size="run">Run mode</Button>
          <IconButton label="Close" icon={X} />
          <Menu
            label="More for this block"
            actions={[
              { id: 'copy', label: 'Copy', icon: Copy, onAction: () => setText('Copied') },
              { id: 'remove', label: 'Remove', detail: 'It can be brought back', icon: Trash2, onAction: () => setText(''), isGrave: true },
            ]}
          />
        </div>
      </Part>
      <Part title="Fields">
        <div className={styles.fields}>
          <TextField label="Place" value={text} onChange={setText} help="As the team calls it." />
          <TextField label="Sheets used" value="sixty-ish" onChange={setText} error="A number, please. 60 is fine." />
          <TextField label="Read only" value="Northern France team" isReadOnly />
          <TextField label="Not now" value="" isDisabled placeholder="Nothing to say yet" />
          <SearchField label="Activities" isLabelHidden placeholder="Find an activity" clearLabel="Empty the field" value={search} onChange={setSearch} />
          <Select label="Place" placeholder="Choose" options={places} value={place} onChange={setPlace} icon={Users} />
          <ComboBox label="Partner" options={places} value={place} onChange={setPlace} emptyText="Nothing by that name" openLabel="Show them" />
          <NumberField label="Amount" value={money} onChange={setMoney} format={{ style: 'currency', currency: 'EUR' }} />
          <DateField label="Day" value={day} onChange={setDay} calendarLabel="Open the calendar" />
          <TimeField label="Begins" value={time} onChange={setTime} />
          <Stepper label="Length" value={minutes} onChange={setMinutes} step={5} maxValue={480} format={{ style: 'unit', unit: 'minute' }} />
          <Stepper label="Under 18" size="big" value={9} onChange={setMinutes} />
          <PassphraseField label="Your passphrase" value={pass} onChange={setPass} showLabel="Show the passphrase" hideLabel="Hide the passphrase" />
          <StrengthMeter label="Strength" value={4}>
            <b>Strong,</b> even if the laptop is stolen.
          </StrengthMeter>
        </div>
        <div className={styles.wide}>
          <TextArea label="What stood out?" value={'The yard wall was the warmest place in Calais.'} onChange={setText} rows={3} />
        </div>
      </Part>
      <Part title="Choices">
        <Segmented
          label="Show"
          value={view}
          onChange={setView}
          options={[
            { id: 'fortnight', label: 'Fortnights' },
            { id: 'month', label: 'Month' },
          ]}
        />
        <div className={styles.row}>
          <Checkbox label="Held" value={isHeld} onChange={setHeld} />
          <Checkbox label="Some of them" value={false} isMixed onChange={setHeld} />
          <Checkbox label="Call the day centre" detail="Due Friday 16 April" value={false} onChange={setHeld} />
          <Checkbox label="I have it on paper" value={false} onChange={setHeld} error="Say so before going on." />
        </div>
        <RadioGroup label="Counted how" isAcross options={places} value={place} onChange={setPlace} />
        <ToggleWords
          label="Languages at the table"
          value={languages}
          onChange={setLanguages}
          options={[
            { id: 'ar', label: 'Arabic' },
            { id: 'ti', label: 'Tigrinya' },
            { id: 'prs', label: 'Dari' },
            { id: 'ps', label: 'Pashto' },
          ]}
        />
      </Part>
      <Part title="Said where it happens">
        <Message kind="error">That passphrase does not open this vault. Nothing is lost.</Message>
        <Message>A name was taken out of this note as you typed.</Message>
        <Note icon={KeyRound}>Nobody can reset this for you, not even the people who made Kitestring.</Note>
        <Saved>Saved on this laptop at 21:14</Saved>
        <div className={styles.wide}>
          <Progress label="Copying to the stick" value={0.4} valueLabel="file 12 of 30" cancel={{ label: 'Stop', onPress: () => setOpen(false) }} />
        </div>
        <div className={styles.wide}>
          <Banner
            title="No backup for 16 days"
            actions={
              <>
                <Button kind="quiet">Later, in Calais</Button>
                <Button kind="primary" icon={Archive}>
                  Back up to a USB stick
                </Button>
              </>
            }
          >
            If this laptop were lost tomorrow, fortnight 7 and everything since would be gone. It takes about a minute.
          </Banner>
        </div>
        <Button onPress={() => setOpen(true)}>Restore a backup</Button>
        <Dialog
          title="Put the backup of 12 April in place of this vault?"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button kind="quiet" onPress={() => setOpen(false)}>
                Keep this vault
              </Button>
              <Button kind="primary" onPress={() => setOpen(false)}>
                Restore
              </Button>
            </>
          }
        >
          What was written since then stays in a folder beside it.
        </Dialog>
      </Part>
      <Part title="Readiness, and a decision">
        <div className={styles.wide}>
          <ReadinessWedge
            label="Ready: one of four"
            cells={[
              { id: 'a', label: 'Ready', state: 'ready', stateLabel: 'ready', detail: '7 blocks' },
              { id: 'b', label: 'In part', state: 'part', stateLabel: 'in part', detail: '14 of 16' },
              { id: 'c', label: 'Not yet', state: 'none', stateLabel: 'not yet', detail: 'no date' },
              { id: 'd', label: 'Needs you', state: 'needed', stateLabel: 'needs you', detail: 'no reply' },
            ]}
          />
        </div>
      </Part>
      <Part title="On a print">
        <PrintBlock size="small" aria-label="What matters most right now" className={styles.print ?? ''}>
          <h2>What matters most right now</h2>
          <p>Muted text on a print.</p>
          <div className={styles.row}>
            <Button kind="primary">Primary</Button>
            <Button>Default</Button>
            <Button isDisabled>Not yet</Button>
            <Stepper label="Length" isLabelHidden size="dense" value={minutes} onChange={setMinutes} step={5} />
            <Checkbox label="Held" value={isHeld} onChange={setHeld} />
          </div>
          <ToggleWords
            label="How you are leaving today"
            isLabelHidden
            size="big"
            choose="single"
            value={mood}
            onChange={setMood}
            options={[
              { id: 'steady', label: 'Steady' },
              { id: 'tired', label: 'Tired, fine' },
              { id: 'heavy', label: 'Heavy' },
            ]}
          />
          <div className={styles.fields}>
            <TextField label="Anything you want Ruth A. to know" value={text} onChange={setText} />
            <Segmented label="How" isLabelVisible isWide value={view} onChange={setView} options={[{ id: 'fortnight', label: 'In person' }, { id: 'month', label: 'By phone' }]} />
          </div>
        </PrintBlock>
        <PrintBlock size="small" fields="paper" aria-label="A check-in">
          <h2>A check-in</h2>
          <div className={styles.fields}>
            <Select label="With" placeholder="Choose" options={places} value={place} onChange={setPlace} />
            <DateField label="When" value={day} onChange={setDay} calendarLabel="Open the calendar" />
            <TextArea label="What you talked about" value="" onChange={setText} placeholder="As little as you need to remember." />
          </div>
        </PrintBlock>
      </Part>
      <Part title="Sheets, tables, parts of a screen">
        <Sheet>A sheet: only for something one could pick up.</Sheet>
        <Sheet kind="leaf">
          <h3>Recovery sheet</h3>
          <p>White paper in both themes.</p>
        </Sheet>
        <div className={styles.wide}>
          <Table
            caption="Left in each fund"
            rows={places}
            rowId={(row) => row.id}
            columns={[
              { id: 'label', label: 'Fund', isRowHeader: true, cell: (row) => row.label, footer: 'Together' },
              { id: 'spent', label: 'Spent', align: 'end', cell: () => '€152.20', footer: '€456.60' },
              { id: 'left', label: 'Left', align: 'end', cell: () => '€5,207.80', footer: '€15,623.40' },
            ]}
          />
        </div>
        <div className={styles.wide}>
          <Tabs
            label="Settings"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'team', label: 'The team', content: <p>Nine people and a supervisor.</p> },
              { id: 'places', label: 'Places', content: <p>Five places.</p> },
            ]}
          />
        </div>
        <EmptyState kind="plain" title="No receipts yet" actions={<Button size="dense">Add a receipt</Button>}>
          What is spent in this fortnight stands here.
        </EmptyState>
      </Part>
    </main>
  )
}
