/** A paper's page lays out what has passed the gate, and changes nothing. */
const forPapers: ReadonlySet<string> = new Set([
  'vault.status',
  'papers.library',
  'papers.runSheet',
  'papers.packingList',
  'papers.tallySheet',
  'papers.flyer',
  'papers.programme',
  'papers.tokenCards',
  'papers.signposting',
  'papers.release',
  'papers.recoverySheet',
])

/** Whether a paper's page may make a call. */
export const paperMayAsk = (call: string): boolean => forPapers.has(call)
