/**
 * Says on the error stream which call met a bug, and of what kind. Never its input or the error's own words: they may
 * hold what people wrote.
 */
export const report = (call: string, error: unknown): void =>
  void process.stderr.write(`${call}: ${error instanceof Error ? error.name : 'failed'}\n`)
