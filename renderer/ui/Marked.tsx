import { useLayoutEffect, useRef, type ReactNode } from 'react'
import styles from './Marked.module.css'

/** A passage of a text, in UTF-16 units, the end not included. */
export type Mark = { readonly from: number; readonly to: number }
type Field = HTMLTextAreaElement | HTMLInputElement

/** What decides where a letter stands in a field. */
const likeTheField = [
  'direction', 'font-family', 'font-feature-settings', 'font-size', 'font-stretch', 'font-style', 'font-variant-numeric', 'font-variation-settings', 'font-weight',
  'letter-spacing', 'line-height', 'overflow-wrap', 'padding-block-end', 'padding-block-start', 'padding-inline-start', 'tab-size', 'text-align', 'text-indent', 'word-break', 'word-spacing',
  'border-block-end-width', 'border-block-start-width', 'border-inline-end-width', 'border-inline-start-width',
]

function layOver(field: Field, layer: HTMLElement) {
  const look = getComputedStyle(field)
  for (const property of likeTheField) layer.style.setProperty(property, look.getPropertyValue(property))
  const borders = Number.parseFloat(look.borderInlineStartWidth) + Number.parseFloat(look.borderInlineEndWidth)
  const scrollbar = field.offsetWidth - field.clientWidth - borders
  const isLine = field instanceof HTMLInputElement
  Object.assign(layer.style, {
    boxSizing: 'border-box',
    left: `${field.offsetLeft}px`,
    top: `${field.offsetTop}px`,
    width: `${field.offsetWidth}px`,
    height: `${field.offsetHeight}px`,
    paddingInlineEnd: `${Number.parseFloat(look.paddingInlineEnd) + Math.max(0, scrollbar)}px`,
    whiteSpace: isLine ? 'pre' : 'pre-wrap',
  })
  layer.toggleAttribute('data-line', isLine)
  layer.scrollTop = field.scrollTop
  layer.scrollLeft = field.scrollLeft
}

/**
 * Underlines passages of a text field in place. The field inside stays an ordinary one, for the keyboard and for screen
 * readers: the lines are drawn on a layer over it that nothing can reach. Some ancestor that moves with the field must
 * be positioned.
 */
export function Marked({ text, marks, children }: { readonly text: string; readonly marks: readonly Mark[]; readonly children: ReactNode }) {
  const box = useRef<HTMLSpanElement>(null)
  const layer = useRef<HTMLSpanElement>(null)
  const isMarked = marks.length > 0
  useLayoutEffect(() => {
    const field = box.current?.querySelector<Field>('textarea, input')
    const over = layer.current
    if (!isMarked || !field || !over) return undefined
    const lay = () => layOver(field, over)
    lay()
    const seen = new ResizeObserver(lay)
    seen.observe(field)
    field.addEventListener('scroll', lay, { passive: true })
    return () => {
      seen.disconnect()
      field.removeEventListener('scroll', lay)
    }
  }, [isMarked])
  return (
    <span ref={box} className={styles.box}>
      {children}
      {isMarked && (
        <span ref={layer} className={styles.layer} aria-hidden="true">
          <span>{piecesOf(text, marks)}</span>
        </span>
      )}
    </span>
  )
}

function piecesOf(text: string, marks: readonly Mark[]): ReactNode[] {
  const ends = [0, ...marks.map(({ to }) => to)]
  return [
    ...marks.flatMap(({ from, to }, at) => [
      text.slice(ends[at], from),
      <mark key={from} className={styles.mark}>
        {text.slice(from, to)}
      </mark>,
    ]),
    text.slice(ends.at(-1)),
  ]
}
