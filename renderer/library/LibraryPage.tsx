import { Shapes } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { findActivities, hintOf } from '#shared/library/library.rules.ts'
import { Category, type Activity, type Library } from '#shared/library/library.schema.ts'
import { ListAndOne } from '#renderer/kernel/ListAndOne.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead, Stack } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import { ActivityDetails } from './ActivityDetails.tsx'
import { NewActivity } from './NewActivity.tsx'
import { useLibrary } from './use-library.ts'
import { filterOf, wishes, type Wish } from './wishes.ts'

/** The activities of the library, shipped and own, and one of them in full beside the list. */
export function LibraryPage() {
  const { t } = useTranslation('libraryRoom')
  const { data: library, isError, refetch } = useLibrary()
  const mayPlan = useMayPlan()
  const isAdding = useAddress('add') !== null && mayPlan
  const language = useLanguage()
  const [removed, setRemoved] = useState<Activity | undefined>()
  const go = useGo()
  const onRemoved = (activity: Activity) => {
    setRemoved(activity)
    go('/activities', { instead: true })
  }
  return (
    <Page>
      <PageHead
        title={t('title')}
        {...(library && { lead: t('lead', { count: library.activities.length }) })}
        actions={mayPlan && !isAdding && <LinkButton icon={Shapes} href="/activities?add=1">{t('add')}</LinkButton>}
      />
      {removed && (
        <TakeBack call="library.removeActivity" button={t('undo')} onBack={() => go(`/activities?id=${removed.key}`)}>
          {t('removed', { name: removed.name[language] })}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {library && <Room library={library} isAdding={isAdding} onRemoved={onRemoved} />}
    </Page>
  )
}

type RoomProps = { readonly library: Library; readonly isAdding: boolean; readonly onRemoved: (activity: Activity) => void }

function Room({ library, isAdding, onRemoved }: RoomProps) {
  const { t } = useTranslation(['libraryRoom', 'library'])
  const language = useLanguage()
  const asked = useAddress('id')
  const [text, setText] = useState('')
  const [category, setCategory] = useState<Category | 'any'>('any')
  const [wished, setWished] = useState<readonly Wish[]>([])
  const typed = useDeferredValue(text)
  const found = useMemo(
    () => findActivities(library, { ...filterOf(wished), text: typed, ...(category !== 'any' && { category }) }),
    [library, wished, typed, category],
  )
  const one = asked === null ? (found[0] ?? library.activities[0]) : library.activities.find(({ key }) => key === asked)
  const chosen = isAdding ? undefined : one
  const showAll = () => {
    setText('')
    setCategory('any')
    setWished([])
  }
  const kinds = [{ id: 'any' as const, label: t('anyCategory') }, ...Category.options.map((id) => ({ id, label: t(`library:category.${id}`) }))]
  return (
    <ListAndOne
      label={t('list')}
      tools={
        <Stack isTight>
          <SearchField label={t('search')} isLabelHidden placeholder={t('search')} clearLabel={t('clear')} value={text} onChange={setText} />
          <Select label={t('category')} isLabelHidden size="dense" placeholder={t('anyCategory')} options={kinds} value={category} onChange={setCategory} />
          <ToggleWords label={t('wishes')} options={wishes.map((id) => ({ id, label: t(`wish.${id}`) }))} value={wished} onChange={setWished} />
          <output>{t('found', { count: found.length })}</output>
        </Stack>
      }
      rows={found.map((activity) => ({
        id: activity.key,
        title: activity.name[language],
        detail: [
          `${minutesInWords(activity.totalMinutes)}.`,
          activity.origin !== 'shipped' && `${t(activity.origin === 'own' ? 'ours' : 'changedByUs')}.`,
          t(`library:hint.${hintOf(activity)}`),
        ]
          .filter((part) => part !== false)
          .join(' '),
        href: `/activities?id=${activity.key}`,
      }))}
      none={
        <Stack isTight>
          <p>{t('none')}</p>
          <div>
            <Button size="dense" onPress={showAll}>
              {t('showAll')}
            </Button>
          </div>
        </Stack>
      }
      chosenId={chosen?.key}
      isAsked={isAdding || asked !== null}
      back={{ label: t('back'), href: '/activities' }}
    >
      {isAdding && <NewActivity />}
      {chosen && <ActivityDetails key={chosen.key} activity={chosen} library={library} onRemoved={onRemoved} />}
      {!isAdding && !chosen && <Message>{t('gone')}</Message>}
    </ListAndOne>
  )
}
