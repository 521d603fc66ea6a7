/** What the wind does that anyone can see (`library.wind.band` in the messages), and what it lets a kite do (`library.wind.flying`). */
export type WindBand = {
  readonly band: 'calm' | 'light' | 'gentle' | 'moderate' | 'fresh' | 'strong'
  /** Mean wind from here up to the next band, in km/h. */
  readonly fromKmh: number
  readonly flying: 'none' | 'light-kites' | 'best' | 'sturdy-kites-adults' | 'do-not-fly'
}

/**
 * The kite weather card, weakest wind first. After a kite maker's advice not to fly above about 30 km/h
 * (https://lekite.com.au/kite-flying-safety); rain and thunder stop flying whatever the wind.
 */
export const windCard: readonly WindBand[] = [
  { band: 'calm', fromKmh: 0, flying: 'none' },
  { band: 'light', fromKmh: 6, flying: 'light-kites' },
  { band: 'gentle', fromKmh: 12, flying: 'best' },
  { band: 'moderate', fromKmh: 20, flying: 'sturdy-kites-adults' },
  { band: 'fresh', fromKmh: 30, flying: 'do-not-fly' },
  { band: 'strong', fromKmh: 39, flying: 'do-not-fly' },
]
