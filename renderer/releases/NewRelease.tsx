import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastOver } from '#shared/releases/period.rules.ts'
import { Intruder, releaseKinds, type Audience, type Definition, type Month, type Release, type ReleaseKind, type Split } from '#shared/releases/releases.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { CheckedTextArea, CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { ReleaseFields } from './ReleaseFields.tsx'
import { ReleasePreview } from './ReleasePreview.tsx'
import styles from './Releases.module.css'

/** What each kind mostly tells apart. */
const usualSplits: Readonly<Record<ReleaseKind, readonly Split[]>> = { funder: ['band', 'place'], board: ['group'], partner: [], table: ['band'] }
/** Where words stand round the numbers. */
const hasWords = (kind: ReleaseKind) => kind === 'funder'

/** Making a release: what it is and for whom, what it tells, what would leave, and who could find somebody in it. */
export function NewRelease({ firstMonth, register }: { readonly firstMonth: Month; readonly register: readonly Release[] }) {
  const { t } = useTranslation('releases')
  const problemOf = useProblem('releases')
  const tooMuch = useRoom()
  const today = useToday()
  const go = useGo()
  const first = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<ReleaseKind>('funder')
  const [name, setName] = useState('')
  const [audience, setAudience] = useState<Audience>('agreed')
  const [definition, setDefinition] = useState<Definition>(() => ({
    period: lastOver('quarter', today),
    groupId: null,
    placeId: null,
    splits: [...usualSplits.funder],
    crossed: null,
    ages: 'fine',
    hasPeople: true,
  }))
  const [words, setWords] = useState({ aims: '', learnt: '' })
  const [asked, setAsked] = useState<readonly Intruder[]>([])
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const { data: preview, error, isPlaceholderData } = useCall(['releases', 'preview', definition, audience], () => api.releases.preview({ definition, audience }))
  useLayoutEffect(() => first.current?.focus(), [])

  const redefine = (next: Definition) => {
    setDefinition(next)
    // Other numbers have to be looked at anew.
    setAsked([])
    setProblem(undefined)
  }
  const chooseKind = (next: ReleaseKind) => {
    setKind(next)
    redefine({ ...definition, splits: [...usualSplits[next]] })
  }
  const isReady = preview?.passes === true && !isPlaceholderData
  const make = async () => {
    const texts = [name, words.aims, words.learnt]
    if (name.trim() === '' || asked.length < Intruder.options.length || texts.some((text, at) => tooMuch(text, at === 0 ? 'line' : 'paragraph'))) return setProblem(t('make.missing'))
    setBusy(true)
    const reply = await api.releases.make({ kind, recipient: { name, audience }, definition, words: hasWords(kind) ? words : { aims: '', learnt: '' }, asked: [...asked] })
    setBusy(false)
    return reply.ok ? go(`/releases?id=${reply.value.id}`, { instead: true }) : setProblem(problemOf(reply.error))
  }
  return (
    <Stack>
      <Section title={t('form.title')}>
        <Stack isTight>
          <CheckedTextField ref={first} label={t('form.name')} help={t('form.nameHelp')} value={name} onChange={setName} error={tooMuch(name, 'line')} />
          <div className={styles.fields}>
            <Select label={t('form.kind')} placeholder={t('kind.funder')} options={releaseKinds.map((id) => ({ id, label: t(`kind.${id}`) }))} value={kind} onChange={chooseKind} />
            <RadioGroup
              label={t('form.audience')}
              options={(['agreed', 'public'] as const).map((id) => ({ id, label: t(`form.${id}`), detail: t(`form.${id}Help`) }))}
              value={audience}
              onChange={(next) => {
                setAudience(next)
                redefine(definition)
              }}
            />
          </div>
          <ReleaseFields definition={definition} firstMonth={firstMonth} today={today} onChange={redefine} />
        </Stack>
      </Section>
      <Section title={t('preview.title')} isRuled>
        {error && <Message kind="error">{problemOf(error.message)}</Message>}
        {!preview && !error && <p className={styles.quiet}>{t('preview.reading')}</p>}
        {preview && <ReleasePreview preview={preview} register={register} onTake={redefine} />}
      </Section>
      {isReady && (
        <>
          {hasWords(kind) && (
            <div className={styles.fields}>
              <CheckedTextArea label={t('form.aims')} help={t('form.aimsHelp')} value={words.aims} onChange={(aims) => setWords({ ...words, aims })} error={tooMuch(words.aims, 'paragraph')} />
              <CheckedTextArea label={t('form.learnt')} help={t('form.learntHelp')} value={words.learnt} onChange={(learnt) => setWords({ ...words, learnt })} error={tooMuch(words.learnt, 'paragraph')} />
            </div>
          )}
          <Section title={t('ask.title')} isRuled>
            <Stack isTight>
              <p>{t('ask.lead')}</p>
              <div className={styles.checks}>
                {Intruder.options.map((id) => (
                  <Checkbox key={id} label={t(`ask.${id}`)} value={asked.includes(id)} onChange={(isOn) => setAsked(isOn ? [...asked, id] : asked.filter((each) => each !== id))} />
                ))}
              </div>
              <Message>{t('make.warning')}</Message>
              {problem !== undefined && (
                <Message kind="error" isLive>
                  {problem}
                </Message>
              )}
              <Actions>
                <Button kind="primary" isPending={isBusy} onPress={() => void make()}>
                  {t('make.button')}
                </Button>
                <LinkButton kind="quiet" href="/releases">
                  {t('register.back')}
                </LinkButton>
              </Actions>
            </Stack>
          </Section>
        </>
      )}
    </Stack>
  )
}
