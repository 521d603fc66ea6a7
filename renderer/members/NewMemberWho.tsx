import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Roles } from '#shared/kernel/roles.ts'
import { Line } from '#shared/kernel/text.ts'
import { ShortName } from '#shared/members/members.schema.ts'
import { judgedBy, useIssue } from '#renderer/kernel/form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Members.module.css'
import { RoleChoice } from './RoleChoice.tsx'

const Form = z.object({ name: Line, shortName: ShortName, roles: Roles })
/** Who is about to become a member. */
export type Newcomer = z.infer<typeof Form>

/** The lead's part: name, short name and roles. */
export function NewMemberWho({ onStop, onDone }: { readonly onStop: () => void; readonly onDone: (newcomer: Newcomer) => void }) {
  const { t } = useTranslation(['members', 'common', 'vault'])
  const issue = useIssue()
  const form = useForm<Newcomer>({ resolver: judgedBy(Form), defaultValues: { name: '', shortName: '', roles: ['facilitator'] } })
  return (
    <form className={styles.form} onSubmit={(event) => void form.handleSubmit(onDone)(event)} noValidate>
      <div className={styles.pair}>
        <Controller
          control={form.control}
          name="name"
          render={({ field, fieldState }) => (
            <TextField {...field} label={t('add.nameLabel')} help={t('add.nameHelp')} error={issue(fieldState.error)} autoComplete="off" />
          )}
        />
        <Controller
          control={form.control}
          name="shortName"
          render={({ field, fieldState }) => (
            <TextField
              {...field}
              label={t('add.shortNameLabel')}
              help={t('vault:team.shortNameHelp')}
              error={issue(fieldState.error)}
              autoComplete="off"
              spellCheck="false"
            />
          )}
        />
      </div>
      <Controller
        control={form.control}
        name="roles"
        render={({ field, fieldState }) => <RoleChoice value={field.value} onChange={field.onChange} isMissing={fieldState.invalid} />}
      />
      <Actions>
        <Button kind="primary" type="submit">
          {t('add.handOver')}
        </Button>
        <Button kind="quiet" onPress={onStop}>
          {t('common:cancel')}
        </Button>
      </Actions>
    </form>
  )
}
