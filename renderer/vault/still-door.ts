/**
 * The still door is the unlock screen as plain HTML, made by the build and shown before any script has come. It is typed
 * into like any form; this takes what was done there over to the living screen, which has the same fields and buttons in
 * the same order.
 */
export const isStill = (page: HTMLElement): boolean => page.dataset['still'] !== undefined

const fieldsOf = (page: HTMLElement) => [...page.querySelectorAll('input')]
const buttonsOf = (page: HTMLElement) => [...page.querySelectorAll('button')]

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
  await composed(page)
  const left = fieldsOf(page)
  const typed = left.map((field) => field.value)
  const at = left.findIndex((field) => field === document.activeElement)
  const place = left[at] && [left[at].selectionStart, left[at].selectionEnd] as const
  for (const field of left) field.value = ''
  delete page.dataset['still']
  draw()
  const fields = fieldsOf(page)
  for (const [number, text] of typed.entries()) if (text !== '') typeInto(fields[number], text)
  const field = fields[at]
  if (field && place) {
    field.focus()
    field.setSelectionRange(...place)
  }
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
