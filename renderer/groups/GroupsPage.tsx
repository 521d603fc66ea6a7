import { CalendarPlus, CalendarSync } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { UndoableCall } from '#shared/history/undoable.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import { ListAndOne, type ListRow } from '#renderer/kernel/ListAndOne.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { GroupDetails } from './GroupDetails.tsx'
import { NewGroup } from './NewGroup.tsx'
import { useGroups, useGroupWords } from './use-groups.ts'

/** What was just done, in words, and the call that takes it back. */
export type Done = { readonly call: UndoableCall; readonly said: string }

/** The groups of the team, and one of them with its dates. */
export function GroupsPage({ papers }: {
  /** The buttons that make papers of a group: a feature of its own, handed in where the two meet. */
  readonly papers: (group: Group) => ReactNode
}) {
  const { t } = useTranslation('groups')
  const { data: groups, isError, refetch } = useGroups()
  const mayPlan = useMayPlan()
  const isAdding = useAddress('add') !== null && mayPlan
  const [done, setDone] = useState<Done | undefined>()
  const isEmpty = groups?.length === 0
  const add = (
    <LinkButton icon={CalendarPlus} {...(isEmpty && { kind: 'primary' as const })} href="/groups?add=1">
      {t('add')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} actions={mayPlan && !isAdding && !isEmpty && add} />
      {done && (
        <TakeBack key={done.said} call={done.call} button={t('undo')} onBack={() => setDone(undefined)}>
          {done.said}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {isEmpty && !isAdding && (
        <EmptyState title={t('empty.title')} actions={mayPlan && add}>
          {t(mayPlan ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      )}
      {groups && (isAdding || !isEmpty) && <Room groups={groups} isAdding={isAdding} onDone={setDone} papers={papers} />}
    </Page>
  )
}

type RoomProps = {
  readonly groups: readonly Group[]
  readonly isAdding: boolean
  readonly onDone: (done: Done) => void
  readonly papers: (group: Group) => ReactNode
}

function Room({ groups, isAdding, onDone, papers }: RoomProps) {
  const { t } = useTranslation('groups')
  const asked = useAddress('id')
  const words = useGroupWords()
  const one = asked === null ? groups[0] : groups.find(({ id }) => id === asked)
  const chosen = isAdding ? undefined : one
  const rows = groups.map((group): ListRow => ({ id: group.id, title: group.name, detail: words(group), href: `/groups?id=${group.id}` }))
  return (
    <ListAndOne
      label={t('list')}
      rows={rows}
      chosenId={chosen?.id}
      isAsked={isAdding || asked !== null}
      back={{ label: t('back'), href: '/groups' }}
    >
      {isAdding && <NewGroup />}
      {chosen && <GroupDetails key={chosen.id} group={chosen} onDone={onDone} papers={papers(chosen)} />}
      {!isAdding && !chosen && <Message icon={CalendarSync}>{t('gone')}</Message>}
    </ListAndOne>
  )
}
