/** Milliseconds after which a menu or a dialog that closes has given the keyboard back. */
const closing = 60
const moves = ['keydown', 'pointerdown'] as const

/**
 * Puts the keyboard somewhere once what is closing has let go of it; never away from where somebody has gone meanwhile
 * by themselves.
 */
export function focusNext(go: () => void) {
  let hasGoneOn = false
  const goOn = () => {
    hasGoneOn = true
  }
  for (const move of moves) window.addEventListener(move, goOn, true)
  setTimeout(() => {
    for (const move of moves) window.removeEventListener(move, goOn, true)
    if (!hasGoneOn || document.activeElement === document.body) go()
  }, closing)
}
