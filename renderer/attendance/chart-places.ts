import type { Told } from '#shared/disclosure/rounding.rules.ts'
import type { Mark } from './use-marks.ts'
import { heightOf } from './use-told.ts'

/** In pixels: letters of the notes and labels are 13 high and about half as wide. */
const letter = 6.9
const noteLine = 17
const base = 226
const atEnd = 104
const closest = 36
/** Nearer than this, bars leave no room for words: a kite says that there is a note, and the mark's sentence which. */
const closestWords = 60
const noted = '◆'

/** Words in lines of so many letters; what is more than three lines ends with dots, and is whole in the mark's sentence. */
function lined(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word)
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]!.slice(0, letters - 1)}…`] : lines
}

type Drawn = Pick<Mark, 'came' | 'notes' | 'label' | 'isRunning'>

/** Where each bar, its value, its label and its notes stand in a chart of a width. */
export function placedIn(available: number, marks: readonly Drawn[], usual: Told | null) {
  const end = usual ? atEnd : 0
  const width = Math.max(available, marks.length * closest + end)
  const step = (width - end) / marks.length
  const letters = Math.floor((step + 12) / letter)
  const hasNotes = marks.some(({ notes }) => notes.length > 0)
  const room = hasNotes ? 74 : 34
  const most = Math.max(5, heightOf(usual), ...marks.map(({ came }) => heightOf(came)))
  const scale = (base - room) / most
  const every = Math.ceil(52 / step)
  return {
    chart: { width, height: base + 50 },
    base,
    line: usual ? base - heightOf(usual) * scale : null,
    bars: marks.map(({ came, notes, label, isRunning }, at) => {
      const height = heightOf(came) * scale
      const isInside = height > 40 && !isRunning && came?.kind !== 'few'
      const top = base - height
      const lines = notes.length === 0 ? [] : step < closestWords ? [noted] : lined(notes.join(', '), letters)
      const valueAt = isInside ? top + 22 : top - 8
      const soFarAt = came === null ? base - 20 : valueAt - 20
      const above = isRunning ? soFarAt - noteLine : isInside || came === null ? top - 8 : valueAt - 20
      return {
        left: at * step + step * 0.19,
        width: step * 0.62,
        top,
        valueAt,
        soFarAt,
        isInside,
        label: (marks.length - 1 - at) % every === 0 ? label : null,
        notes: lines.map((text, line) => ({ text, y: above - (lines.length - 1 - line) * noteLine })),
      }
    }),
  }
}
