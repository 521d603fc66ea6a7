/** What is believed of a straight line through several features before anything was measured. */
export type Belief = {
  /** What each feature is thought to weigh. */
  readonly means: readonly number[]
  /** How far each may be off: one standard deviation. */
  readonly deviations: readonly number[]
  /** How far one measurement lies from the line: one standard deviation. */
  readonly noise: number
  /** How many measurements that belief about noise is worth. */
  readonly weight: number
}
export type Measured = { readonly features: readonly number[]; readonly value: number }
/** The value to expect, and how far four in five lie from it at most. */
export type Prediction = { readonly middle: number; readonly reach: number }

const dot = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, value, at) => sum + value * other[at]!, 0)

/**
 * Bayesian linear regression with a normal-inverse-gamma prior, one measurement at a time (Murphy, "Machine Learning: A
 * Probabilistic Perspective", 7.6.3; each step is a Kalman update, so that no matrix has to be inverted). Few
 * measurements stay near what is believed, many speak for themselves, and the noise is learnt with the rest.
 */
export function fitted(belief: Belief, measured: readonly Measured[]): (features: readonly number[]) => Prediction {
  let means = [...belief.means]
  // In units of the noise's variance.
  let covariance = belief.deviations.map((deviation, row) => belief.deviations.map((_, column) => (row === column ? (deviation / belief.noise) ** 2 : 0)))
  let freedom = belief.weight
  let squares = belief.weight * belief.noise ** 2
  const spreadAlong = (features: readonly number[]) => covariance.map((row) => dot(row, features))

  for (const { features, value } of measured) {
    const along = spreadAlong(features)
    const scale = 1 + dot(features, along)
    const surprise = value - dot(features, means)
    means = means.map((mean, at) => mean + (along[at]! * surprise) / scale)
    covariance = covariance.map((row, at) => row.map((cell, column) => cell - (along[at]! * along[column]!) / scale))
    freedom += 1
    squares += surprise ** 2 / scale
  }

  const deviation = Math.sqrt(squares / freedom)
  const reach = fourInFive(freedom)
  return (features) => ({
    middle: dot(features, means),
    reach: reach * deviation * Math.sqrt(1 + dot(features, spreadAlong(features))),
  })
}

/**
 * How many standard deviations to either side hold four in five, by Student's t: the first terms of its expansion round
 * the normal distribution (Abramowitz and Stegun 26.7.5), right to 0.01 from four degrees of freedom on.
 */
export function fourInFive(freedom: number): number {
  const z = 1.281552
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
}
