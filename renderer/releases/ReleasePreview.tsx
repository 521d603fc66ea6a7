import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { capital, monthInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import { periodInWords } from '#shared/releases/release-words.rules.ts'
import type { Preview, Refusal } from '#shared/releases/releases.contract.ts'
import type { Definition, Numbers, Release } from '#shared/releases/releases.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Stack } from '#renderer/ui/Page.tsx'
import { useDefinitionInWords } from './definition-words.ts'
import { ReleaseNumbers } from './ReleaseNumbers.tsx'

/** How many numbers are told as few. */
function hiddenIn({ people }: Numbers): number {
  if (!people) return 0
  const cells = people.crossed?.cells.flat().flatMap((cell) => (cell ? [cell.came] : [])) ?? []
  return [people.came, people.first, ...people.tables.flatMap(({ rows }) => rows.map(({ came }) => came)), ...cells].filter((told) => told?.kind === 'few').length
}

/** What the gate says: the numbers as they would leave and why some are hidden; or a refusal, with what passes instead. */
export function ReleasePreview({ preview, register, onTake }: {
  readonly preview: Preview
  readonly register: readonly Release[]
  readonly onTake: (definition: Definition) => void
}) {
  const { t } = useTranslation('releases')
  const language = useLanguage()
  const inShort = useDefinitionInWords()
  if (!preview.passes) {
    const offer = inShort(preview.offer)
    return (
      <Stack isTight>
        <Message kind="error" isLive>
          {t('refused.title')} <Why why={preview.why} register={register} />
        </Message>
        <p>{t('refused.offer', { offer })}</p>
        <Actions>
          <Button kind="primary" icon={ShieldCheck} onPress={() => onTake(preview.offer)}>
            {t('refused.take')}
          </Button>
        </Actions>
      </Stack>
    )
  }
  const { numbers, soft, uncounted, frozen } = preview
  const hidden = hiddenIn(numbers)
  const { people, least } = numbers
  const notes = [
    ...(people ? [hidden > 0 ? t('preview.hidden', { count: hidden, least }) : t('preview.none')] : []),
    ...(people && people.came === null ? [t('preview.bandOnly')] : []),
    ...(soft.isTotalRounded ? [t('preview.rounded')] : []),
    ...(people && soft.isFirstLeftOut ? [t('preview.noFirst')] : []),
    ...(uncounted > 0 ? [t('preview.uncounted', { count: uncounted })] : []),
    ...(frozen.length > 0 ? [t('preview.frozen', { months: listInWords(frozen.map((month) => monthInWords(`${month}-01`, language)), language) })] : []),
  ]
  return (
    <Stack isTight>
      <ReleaseNumbers numbers={numbers} />
      {notes.map((note) => (
        <Message key={note} icon={ShieldCheck}>
          {note}
        </Message>
      ))}
    </Stack>
  )
}

function Why({ why, register }: { readonly why: Refusal; readonly register: readonly Release[] }) {
  const { t } = useTranslation('releases')
  const language = useLanguage()
  if (why.code !== 'ToldTogether') return <>{t(`refused.${why.code}`)}</>
  const earlier = register.find(({ id }) => id === why.with)
  const name = earlier ? t('register.row', { period: capital(periodInWords(earlier.definition.period, language)), name: earlier.recipient.name }) : ''
  return <>{t('refused.ToldTogether', { release: name })}</>
}
