import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Line } from '#shared/kernel/text.ts'
import { ShortName } from '#shared/members/members.schema.ts'
import { shell, valueOf } from '#renderer/kernel/api.ts'
import { judgedBy, useIssue } from '#renderer/kernel/form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { Doorway } from './Doorway.tsx'
import { Onward } from './Onward.tsx'
import type { Founding } from './SetUp.tsx'
import styles from './SetUp.module.css'

const Form = z.object({ teamName: Line, name: Line, shortName: ShortName, work: z.enum(['lead', 'both']) })

export interface TeamStepProps {
  readonly above: ReactNode
  readonly founding: Founding
  readonly onBack: () => void
  readonly onDone: (founding: Founding) => void
}

/** Whose vault it is, who its first member is, and what they do. */
export function TeamStep({ above, founding, onBack, onDone }: TeamStepProps) {
  const { t } = useTranslation(['vault', 'common'])
  const issue = useIssue()
  const [folder, setFolder] = useState(founding.folder)
  const { teamName, name, shortName, roles } = founding
  const form = useForm<z.infer<typeof Form>>({
    resolver: judgedBy(Form),
    defaultValues: { teamName, name, shortName, work: roles.includes('facilitator') ? 'both' : 'lead' },
  })
  const submit = form.handleSubmit(({ work, ...who }) => onDone({ ...who, roles: work === 'both' ? ['lead', 'facilitator'] : ['lead'], folder }))
  const chooseFolder = async () => {
    const chosen = await valueOf(shell.chooseFolder({ purpose: 'new-vault' }))
    if (chosen) setFolder(chosen)
  }
  return (
    <Doorway
      above={above}
      stage="spars"
      title={t('team.title')}
      lead={t('team.lead')}
      hasOwnFocus
      foot={
        <p className={styles.where}>
          {folder ? t('team.chosenFolder', { folder: folder.label }) : t('team.usualFolder')}{' '}
          <Button kind="link" onPress={() => void chooseFolder()}>
            {t('team.otherFolder')}
          </Button>
        </p>
      }
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Controller
          control={form.control}
          name="teamName"
          render={({ field, fieldState }) => <TextField {...field} label={t('team.teamName')} error={issue(fieldState.error)} autoFocus />}
        />
        <div className={styles.pair}>
          <Controller
            control={form.control}
            name="name"
            render={({ field, fieldState }) => <TextField {...field} label={t('team.name')} help={t('team.nameHelp')} error={issue(fieldState.error)} />}
          />
          <Controller
            control={form.control}
            name="shortName"
            render={({ field, fieldState }) => (
              <TextField {...field} label={t('team.shortName')} help={t('team.shortNameHelp')} error={issue(fieldState.error)} autoComplete="off" spellCheck="false" />
            )}
          />
        </div>
        <Controller
          control={form.control}
          name="work"
          render={({ field }) => (
            <RadioGroup
              label={t('team.roles')}
              help={t('team.rolesNote')}
              value={field.value}
              onChange={field.onChange}
              options={[
                { id: 'lead', label: t('team.leadOnly'), detail: t('team.leadDetail') },
                { id: 'both', label: t('team.both'), detail: t('team.bothDetail') },
              ]}
            />
          )}
        />
        <Onward
          back={
            <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
              {t('common:back')}
            </Button>
          }
          on={
            <Button kind="primary" size="big" type="submit">
              {t('common:continue')}
            </Button>
          }
        />
      </form>
    </Doorway>
  )
}
