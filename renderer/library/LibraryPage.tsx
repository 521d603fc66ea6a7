import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { findActivities, hintOf } from '#shared/library/library.rules.ts'
import { Category, type Library } from '#shared/library/library.schema.ts'
import { ListAndOne } from '#renderer/kernel/ListAndOne.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead, Stack } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import { ActivityDetails } from './ActivityDetails.tsx'
import { useLibrary } from './use-library.ts'
import { filterOf, wishes, type Wish } from './wishes.ts'

/** The activities of the library, and one of them in full beside the list. */
export function LibraryPage() {
  const { t } = useTranslation('libraryRoom')
  const { data: library, isError, refetch } = useLibrary()
  return (
    <Page>
      <PageHead title={t('title')} {...(library && { lead: t('lead', { count: library.activities.length }) })} />
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {library && <Room library={library} />}
    </Page>
  )
}

function Room({ library }: { readonly library: Library }) {
  const { t } = useTranslation(['libraryRoom', 'library'])
  const language = useLanguage()
  const asked = useAddress('id')
  const [text, setText] = useState('')
  const [category, setCategory] = useState<Category | 'any'>('any')
  const [wished, setWished] = useState<readonly Wish[]>([])
  const found = findActivities(library, { ...filterOf(wished), text, ...(category !== 'any' && { category }) })
  const chosen = asked === null ? (found[0] ?? library.activities[0]) : library.activities.find(({ key }) => key === asked)
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
        detail: `${minutesInWords(activity.totalMinutes)}. ${t(`library:hint.${hintOf(activity)}`)}`,
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
      isAsked={asked !== null}
      back={{ label: t('back'), href: '/activities' }}
    >
      {chosen ? <ActivityDetails key={chosen.key} activity={chosen} library={library} /> : <Message>{t('gone')}</Message>}
    </ListAndOne>
  )
}
