import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import type { PaperRequest } from '#shared/papers/papers.schema.ts'
import { api, paperReady } from '#renderer/kernel/api.ts'
import { freeze, now } from '#renderer/kernel/clock.ts'
import { paintTheme } from '#renderer/kernel/theme.ts'
import styles from './A4.module.css'
import { PackingListPaper } from './PackingListPaper.tsx'
import type { PaperKind, PaperOf } from './paper-of.ts'
import { FlyerPaper } from './FlyerPaper.tsx'
import { loadPrintFonts } from './print-fonts.ts'
import { ProgrammePaper } from './ProgrammePaper.tsx'
import { RecoverySheetPaper } from './RecoverySheetPaper.tsx'
import { ReleasePaper } from './ReleasePaper.tsx'
import { RiskCardPaper } from './RiskCardPaper.tsx'
import { RunSheetPaper } from './RunSheetPaper.tsx'
import { SignpostingPaper } from './SignpostingPaper.tsx'
import { TokenCardsPaper } from './TokenCardsPaper.tsx'
import { TallySheetPaper } from './TallySheetPaper.tsx'

/** Every paper Kitestring can print. A new one is a line here and a kind of PaperRequest. */
const papers: { readonly [K in PaperKind]: (given: PaperOf<K>) => ReactNode } = {
  'run-sheet': RunSheetPaper,
  'packing-list': PackingListPaper,
  'risk-card': RiskCardPaper,
  'tally-sheet': TallySheetPaper,
  flyer: FlyerPaper,
  'token-cards': TokenCardsPaper,
  programme: ProgrammePaper,
  signposting: SignpostingPaper,
  release: ReleasePaper,
  'recovery-sheet': RecoverySheetPaper,
}

/** Says on how many pages the paper stands; on none when it cannot be made. */
const tell = (pages: number) => void paperReady(pages)

/** The page of a paper's window: lays the paper out and tells the main process when it can be printed. */
export function PaperPage({ request }: { readonly request: PaperRequest }) {
  useEffect(() => {
    document.documentElement.lang = request.language
    paintTheme('light')
  }, [request.language])
  const { data: printedAt, isError } = useQuery({
    queryKey: ['papers', 'start'],
    queryFn: async () => {
      const [status] = await Promise.all([api.vault.status({}), loadPrintFonts()])
      freeze(status.ok && 'frozenAt' in status.value ? status.value.frozenAt : null)
      return now()
    },
  })
  useEffect(() => {
    if (isError) tell(0)
  }, [isError])
  if (printedAt === undefined) return null
  const Paper = papers[request.kind] as (given: PaperOf<PaperKind>) => ReactNode
  return (
    <main className={styles.desk}>
      <Paper request={request} printedAt={printedAt} onLaidOut={tell} />
    </main>
  )
}
