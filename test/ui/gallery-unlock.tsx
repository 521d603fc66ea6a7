import { HardDrive, LockKeyholeOpen } from 'lucide-react'
import { useState } from 'react'
import { Brand } from '#renderer/ui/Brand.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { KiteStage } from '#renderer/ui/Kite.tsx'
import { MemberCards } from '#renderer/ui/MemberCards.tsx'
import { Note } from '#renderer/ui/Note.tsx'
import { Actions, Stack } from '#renderer/ui/Page.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { SplitHero } from '#renderer/ui/SplitHero.tsx'
import { Steps } from '#renderer/ui/Steps.tsx'

const stages: readonly KiteStage[] = ['spars', 'sail', 'flying']

/** The unlock screen; `&stage=spars` shows it as set-up has built it so far. */
export function Unlock() {
  const asked = new URLSearchParams(location.search).get('stage')
  const stage = stages.find((one) => one === asked)
  const [who, setWho] = useState<string | null>('leila')
  const [pass, setPass] = useState('')
  const [language, setLanguage] = useState<'en' | 'fr'>('en')
  return (
    <SplitHero
      {...(stage && { stage })}
      top={
        <>
          <Brand name="Kitestring" size={34} />
          <Segmented
            label="Language"
            size="big"
            value={language}
            onChange={setLanguage}
            options={[
              { id: 'en', label: 'English', lang: 'en' },
              { id: 'fr', label: 'Français', lang: 'fr' },
            ]}
          />
        </>
      }
      foot={<Note icon={HardDrive}>Everything stays on this laptop, encrypted. No account, no cloud, and it works on the train.</Note>}
    >
      <Stack>
        {stage && <Steps label="Step 2 of 3" steps={['The team', 'Your passphrase', 'The recovery sheet']} current={stages.indexOf(stage)} />}
        <div>
          <h1>Good to see you.</h1>
          <p>Northern France team, on this laptop.</p>
        </div>
        <MemberCards
          label="Who is opening it?"
          value={who}
          onChange={setWho}
          members={[
            { id: 'leila', name: 'Leïla B.', detail: 'Facilitator' },
            { id: 'tom', name: 'Tom H.', detail: 'Facilitator' },
            { id: 'adaeze', name: 'Adaeze O.', detail: 'Team lead' },
            { id: 'ruth', name: 'Ruth A.', detail: 'Supervisor' },
            { id: 'mathieu', name: 'Mathieu D.', detail: 'Facilitator, Paris' },
            { id: 'other', name: 'Someone else', detail: '5 more members', isOther: true },
          ]}
        />
        <PassphraseField label="Your passphrase" value={pass} onChange={setPass} showLabel="Show the passphrase" hideLabel="Hide the passphrase" />
        <Actions>
          <Button kind="primary" size="big" icon={LockKeyholeOpen}>
            Unlock
          </Button>
          <Button kind="link">I have lost my passphrase</Button>
        </Actions>
      </Stack>
    </SplitHero>
  )
}
