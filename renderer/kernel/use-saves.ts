import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import { now } from './clock.ts'
import { useLanguage } from './use-language.ts'
import { useTeam } from './use-team.ts'

type State = { readonly at: number } | 'none' | 'saving' | 'failed'

/** Follows what one form saves. `run` answers whether it worked; `line` is what to say beside the form, empty before the first. */
export function useSaves() {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useTeam()?.zone
  const [state, setState] = useState<State>('none')
  const run = useCallback(async (reply: Promise<Result<unknown, string>>) => {
    setState('saving')
    const { ok } = await reply
    setState(ok ? { at: now() } : 'failed')
    return ok
  }, [])
  const line = () => {
    if (state === 'none') return ''
    if (state === 'saving') return t('saving')
    if (state === 'failed') return t('notSaved')
    return zone ? t('savedAt', { time: timeInWords(localOf(state.at, zone).time, language) }) : t('saved')
  }
  return { run, line: line(), hasFailed: state === 'failed' }
}
