import { ArrowRight, CloudRain, Plus, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { localOf } from '#shared/kernel/day.ts'
import { goOn, holdOn, oneMore, standingOf, type Standing } from '#shared/run/run.rules.ts'
import type { Run, RunStep } from '#shared/run/run.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import styles from './Run.module.css'
import { RunProgress } from './RunProgress.tsx'
import type { RunSheet } from './use-run.ts'
import type { Done, Undo } from './use-undo.ts'

type Props = { readonly sheet: RunSheet; readonly now: number; readonly keep: (run: Run) => Promise<boolean>; readonly undo: Undo }

/** A name that ends with an initial ends a sentence, too. */
const asSentence = (words: string) => (words === '' || words.endsWith('.') ? words : `${words}.`)

/** Who leads a step, in words; empty where nobody does. */
function whoLeads({ leaders, byEveryone }: RunStep, t: TFunction<'run'>, language: Language): string {
  if (byEveryone) return t('everyone')
  return new Intl.ListFormat(language).format(leaders)
}

/** What happens now, how long still, and what comes next. */
export function RunNow(props: Props) {
  const { t } = useTranslation('run')
  const { sheet, now } = props
  const { session, steps, run } = sheet
  const standing = standingOf({ startsAt: session.startsAt, steps, run }, now)
  return (
    <section className={styles.now} data-surface="print" aria-labelledby="now">
      {standing ? (
        <Held {...props} standing={standing} />
      ) : (
        <>
          <h1 id="now">{session.title}</h1>
          <p className={styles.cue}>{t('noPlan')}</p>
        </>
      )}
    </section>
  )
}

function Held({ sheet, now, keep, undo, standing }: Props & { readonly standing: Standing<RunStep> }) {
  const { t } = useTranslation('run')
  const language = useLanguage()
  const { session, run } = sheet
  const { is, step, next } = standing
  const isB = run.planB.includes(step.id) && step.planB !== null
  const time = (at: number) => timeInWords(localOf(at, session.zone).time, language)
  const who = whoLeads(step, t, language)
  const when = is === 'before' ? t('begins', { time: time(standing.begins) }) : t('until', { time: time(standing.ends) })
  const heading = [when, asSentence(who)].join(' ')
  return (
    <>
      <p className={styles.when}>{is === 'over' ? t('overSince', { time: time(standing.ends) }) : heading}</p>
      <h1 id="now">{is === 'over' ? t('over') : step.title}</h1>
      {is !== 'over' && <Left standing={standing} />}
      <RunProgress sheet={sheet} standing={standing} now={now} />
      {is !== 'over' && (
        <div className={styles.cue}>
          <p>{isB ? step.planB : step.text}</p>
          {!isB && step.stations.length > 0 && <p>{t('beside', { what: step.stations.join(' · ') })}</p>}
        </div>
      )}
      <Steering sheet={sheet} now={now} keep={keep} undo={undo} standing={standing} isB={isB} />
      <div className={styles.next}>
        <span className={styles.muted}>{t('next')}</span>
        {next ? <Next step={next} /> : <p>{t('last')}</p>}
      </div>
    </>
  )
}

function Left({ standing: { is, minutesLeft, minutes } }: { readonly standing: Standing<RunStep> }) {
  const { t } = useTranslation('run')
  return (
    <p className={styles.left} role="timer">
      <span className={styles.number}>{minutesLeft}</span>
      <span className={styles.unit}>
        {t(is === 'before' ? 'toGo' : 'left', { count: minutesLeft })}
        <small>{is === 'before' ? t('noAlarm') : t('of', { count: minutes })}</small>
      </span>
    </p>
  )
}

type SteeringProps = Props & { readonly standing: Standing<RunStep>; readonly isB: boolean }

function Steering({ sheet, now, keep, undo, standing, isB }: SteeringProps) {
  const { t } = useTranslation('run')
  const { session, steps, run } = sheet
  const running = { startsAt: session.startsAt, steps, run }
  const onward = goOn(running, now)
  const longer = holdOn(running, now)
  const say = (did: Extract<Done, { kind: 'plan' }>['did'], changes: Partial<Run>) => {
    undo.planned(did)
    void keep({ ...run, ...changes })
  }
  const { id, planB } = standing.step
  return (
    <Actions className={styles.steer ?? ''}>
      {onward && (
        <Button size="run" kind="primary" icon={ArrowRight} onPress={() => say('next', { anchor: onward })}>
          {t(standing.is === 'before' ? 'beginNow' : 'nextBlock')}
        </Button>
      )}
      {longer && standing.is !== 'before' && (
        <Button size="run" icon={Plus} onPress={() => say('more', { anchor: longer })}>
          {t('more', { minutes: oneMore })}
        </Button>
      )}
      {planB !== null && standing.is !== 'over' && (
        <Button
          size="run"
          icon={isB ? Undo2 : CloudRain}
          onPress={() => say(isB ? 'planA' : 'planB', { planB: isB ? run.planB.filter((each) => each !== id) : [...run.planB, id] })}
        >
          {t(isB ? 'planA' : 'planB')}
        </Button>
      )}
    </Actions>
  )
}

function Next({ step }: { readonly step: RunStep }) {
  const { t } = useTranslation('run')
  const language = useLanguage()
  const who = whoLeads(step, t, language)
  const count = step.to - step.from
  return (
    <p>
      <b>{step.title}</b>
      <span className={styles.muted}>{who ? t('withMinutes', { who, count }) : t('minutes', { count })}</span>
    </p>
  )
}
