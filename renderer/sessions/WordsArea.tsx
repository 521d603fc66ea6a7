import type { useChecked } from '#renderer/kernel/CheckedFields.tsx'
import type { useDraft } from '#renderer/kernel/use-draft.ts'
import { Marked } from '#renderer/ui/Marked.tsx'

type Props = {
  readonly label: string
  readonly className: string | undefined
  readonly draft: Pick<ReturnType<typeof useDraft<string>>, 'value' | 'change' | 'saveNow' | 'problem'>
  readonly checked: Pick<ReturnType<typeof useChecked>, 'marks' | 'describedBy'>
  /** A title: it wraps, and takes no line of its own. */
  readonly isLine?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** Words of a plan, typed in where they stand and saved as they are. What may name somebody is underlined; notes and problems stand elsewhere. */
export function WordsArea({ label, className, draft, checked, isLine = false, ...area }: Props) {
  return (
    <Marked text={draft.value} marks={checked.marks}>
      <textarea
        {...area}
        className={className}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-describedby={checked.describedBy}
        aria-invalid={draft.problem !== undefined}
        value={draft.value}
        onChange={(event) => draft.change(isLine ? event.target.value.replaceAll('\n', ' ') : event.target.value)}
        {...(isLine && { onKeyDown: (event) => event.key === 'Enter' && event.preventDefault() })}
        onBlur={() => void draft.saveNow()}
      />
    </Marked>
  )
}
