import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { common } from '#shared/i18n/en/common.ts'
import { sessions } from '#shared/i18n/en/sessions.ts'

const has = <T extends object>(words: T, code: string): code is Extract<keyof T, string> => Object.hasOwn(words, code)

/** The sentence for a failure's code. */
export function useProblem(): (code: string) => string {
  const { t } = useTranslation(['sessions', 'common'])
  return useCallback(
    (code) => {
      if (has(sessions.problem, code)) return t(`problem.${code}`)
      return has(common.problem, code) ? t(`common:problem.${code}`) : t('common:problem.Unexpected')
    },
    [t],
  )
}
