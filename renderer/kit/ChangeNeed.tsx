import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { KitLine } from '#shared/kit/kit.rules.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Actions, Stack } from '#renderer/ui/Page.tsx'

const most = 100_000

type Props = { readonly sessionId: SessionId; readonly line: KitLine; readonly onClose: () => void }

/** More, less or nothing of one thing this time; what the plan asks for stays in sight. */
export function ChangeNeed({ sessionId, line, onClose }: Props) {
  const { t } = useTranslation(['kit', 'library', 'common'])
  const language = useLanguage()
  const [need, setNeed] = useState(line.needed)
  const isWrong = need !== null && (need < 0 || need > most)
  const say = async (wanted: number | null) => {
    if (await wasDone(api.kit.setNeed({ sessionId, item: line.key, need: wanted }))) onClose()
  }
  const leave = async () => {
    if (await wasDone(api.kit.leave({ sessionId, item: line.key }))) onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong && need !== null) void say(need)
  }
  const help = line.computed === null ? (line.origin === 'standing' ? t('needHelpNone') : undefined) : t('needHelp', { amount: t(`library:unit.${line.unit}`, { count: line.computed }) })
  const isChanged = line.needed !== line.computed
  return (
    <Dialog
      title={t('changeTitle')}
      role="dialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" form="need">
            {t('save')}
          </Button>
        </>
      }
    >
      <form id="need" onSubmit={submit} noValidate>
        <Stack isTight>
          <p>{line.name[language]}</p>
          <NumberField
            label={t('need')}
            {...(help !== undefined && { help })}
            value={need}
            onChange={setNeed}
            format={{ maximumFractionDigits: 3 }}
            error={isWrong ? t('needWrong') : undefined}
          />
          <Actions>
            {line.origin === 'besides' ? (
              <Button size="dense" onPress={() => void leave()}>
                {t('leaveHome')}
              </Button>
            ) : (
              <>
                {isChanged && (
                  <Button size="dense" onPress={() => void say(null)}>
                    {t('asComputed')}
                  </Button>
                )}
                <Button size="dense" onPress={() => void say(0)}>
                  {t('notNeeded')}
                </Button>
              </>
            )}
          </Actions>
        </Stack>
      </form>
    </Dialog>
  )
}
