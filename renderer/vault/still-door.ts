/**
 * The still door is the unlock screen as plain HTML, made by the build. It is all there is of a locked app until somebody
 * touches it. It is typed into like any form; this takes what was done there over to the living screen, which has the
 * same fields and buttons in the same order.
 */
export const isStill = (page: HTMLElement): boolean => page.dataset['still'] !== undefined

const fieldsOf = (page: HTMLElement) => [...page.querySelectorAll('input')]
const buttonsOf = (page: HTMLElement) => [...page.querySelectorAll('button')]
const stopsOf = (page: HTMLElement) => [...page.querySelectorAll<HTMLElement>('input, button')]

/** A key, a finger or the mouse, a text that an input method or a screen reader sets, a button pressed by one. */
const touches = ['keydown', 'pointerdown', 'input', 'click'] as const

/** Calls once, with the first thing somebody does at the door. */
export function onFirstTouch(wake: () => void) {
  const touched = () => {
    for (const touch of touches) document.removeEventListener(touch, touched, true)
    wake()
  }
  for (const touch of touches) document.addEventListener(touch, touched, true)
}

/** Draws the picture beside the door once its fields stand there. */
export function hangPicture(page: HTMLElement) {
  // The frame after the next one starts when the next one is drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (isStill(page)) page.dataset['still'] = 'drawn'
  }))
}

/** The door holds its own styles only: fetches those of all other screens, and waits until they are there. */
export const wholeStyle = () =>
  new Promise<void>((done) => {
    const style = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')
    if (!style || style.sheet) return done()
    style.addEventListener('load', () => done(), { once: true })
    style.disabled = false
  })

/** Notes which button is pressed at the still door; Enter in a field presses its form's. The living one is pressed later. */
export function watchStillDoor(page: HTMLElement) {
  page.addEventListener('click', (event) => {
    if (!isStill(page) || !(event.target instanceof Element)) return
    const button = event.target.closest('button')
    if (!button) return
    event.preventDefault()
    page.dataset['pressed'] = String(buttonsOf(page).indexOf(button))
  })
  page.addEventListener('compositionstart', () => void (page.dataset['composing'] = ''))
  page.addEventListener('compositionend', () => delete page.dataset['composing'])
}

/**
 * Lets `draw` put the living screen in place of the still one, if one stands there, and goes on where somebody was:
 * what they typed, the field and the place in it where they stand, the button they pressed. All in one go, so that
 * nothing can be typed in between; a letter that is being composed is waited for.
 */
export async function leaveStillDoor(page: HTMLElement, draw: () => void) {
  if (!isStill(page)) return draw()
  await wholeStyle()
  await composed(page)
  const left = fieldsOf(page)
  const typed = left.map((field) => field.value)
  const at = stopsOf(page).findIndex((stop) => stop === document.activeElement)
  const place = document.activeElement instanceof HTMLInputElement ? ([document.activeElement.selectionStart, document.activeElement.selectionEnd] as const) : undefined
  for (const field of left) field.value = ''
  delete page.dataset['still']
  draw()
  const fields = fieldsOf(page)
  for (const [number, text] of typed.entries()) if (text !== '') typeInto(fields[number], text)
  const stop = stopsOf(page)[at]
  stop?.focus()
  if (stop instanceof HTMLInputElement && place) stop.setSelectionRange(...place)
  const { pressed } = page.dataset
  delete page.dataset['pressed']
  if (pressed !== undefined) buttonsOf(page)[Number(pressed)]?.click()
}

/** Until no letter is half composed, as â is on a French keyboard. */
const composed = (page: HTMLElement) =>
  new Promise<void>((done) => {
    if (page.dataset['composing'] === undefined) done()
    else page.addEventListener('compositionend', () => done(), { once: true })
  })

/** React hears of a value only when the field's own setter is passed by. */
function typeInto(field: HTMLInputElement | undefined, text: string) {
  if (!field) return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
