import { ChevronRight } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import styles from './Debrief.module.css'

type Props = {
  readonly title: string
  /** What is said already, in a few words, or that nothing is. */
  readonly said: string
  readonly children: ReactNode
}

/** A part of the debrief that not every session needs: one line that opens. */
export function Fold({ title, said, children }: Props) {
  const id = useId()
  return (
    <Disclosure className={styles.fold ?? ''}>
      <Heading level={2} className={styles.foldHead ?? ''}>
        <Button slot="trigger" className={styles.foldButton ?? ''} aria-describedby={id}>
          <Icon of={ChevronRight} size={18} />
          <span>{title}</span>
        </Button>
        <span id={id} className={styles.said}>
          {said}
        </span>
      </Heading>
      <DisclosurePanel className={styles.foldPanel ?? ''}>
        <Stack isTight className={styles.foldInside}>
          {children}
        </Stack>
      </DisclosurePanel>
    </Disclosure>
  )
}
