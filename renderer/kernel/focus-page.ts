/** The keyboard goes on from the beginning of the page, where what it was on has gone. */
export const focusPage = () => document.getElementById('main')?.focus({ preventScroll: true })
