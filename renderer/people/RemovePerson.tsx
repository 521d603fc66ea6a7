import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/people.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { HandOver, useToHandOver } from '#renderer/sessions/HandOver.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'

type Props = { readonly person: Person; readonly hasKeys: boolean; readonly onRemoved: (person: Person) => void }

/** Takes somebody out of the list. Whoever is still asked to sessions is handed over first; whoever has keys stays. */
export function RemovePerson({ person, hasKeys, onRemoved }: Props) {
  const { t } = useTranslation(['people', 'common'])
  const problem = useProblem('people')
  const go = useGo()
  const ahead = useToHandOver({ personId: person.id, after: null })
  const [isAsking, setAsking] = useState(false)
  const [failed, setFailed] = useState<string | undefined>()
  const { name } = person
  const remove = async () => {
    const reply = await api.people.remove({ id: person.id })
    setAsking(false)
    if (!reply.ok) return setFailed(problem(reply.error))
    onRemoved(person)
    go('/people', { instead: true })
  }
  return (
    <Section title={t('removeTitle')} isRuled>
      <Stack isTight>
        <p>{hasKeys ? problem('HasKeys') : t('removeText')}</p>
        {failed !== undefined && (
          <Message kind="error" isLive>
            {failed}
          </Message>
        )}
        {!hasKeys && (
          <div>
            <Button icon={Trash2} isDisabled={!ahead} onPress={() => (ahead && ahead.length > 0 ? setAsking(true) : void remove())}>
              {t('remove', { name })}
            </Button>
          </div>
        )}
      </Stack>
      <Dialog
        title={t('removeFirst', { name })}
        isOpen={isAsking}
        role="dialog"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
            <Button kind="primary" onPress={() => void remove()}>
              {t('remove', { name })}
            </Button>
          </>
        }
      >
        <Stack isTight>
          <p>{t('removeFirstText')}</p>
          <HandOver personId={person.id} name={name} after={null} />
        </Stack>
      </Dialog>
    </Section>
  )
}
