const pattern = /^kitestring-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.kitestring-backup$/

/** A backup's name says when it was made, in UTC, and nothing of the team. */
export const BackupName = {
  write: (madeAt: number): string => {
    const [day = '', time = ''] = new Date(madeAt).toISOString().split('T')
    return `kitestring-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}.kitestring-backup`
  },
  /** When a file of that name was made, in UTC milliseconds; undefined for any other file. */
  read: (name: string): number | undefined => {
    const [, year, month, day, hour, minute, second] = pattern.exec(name) ?? []
    if (year === undefined) return undefined
    const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    return Number.isNaN(instant) ? undefined : instant
  },
}
