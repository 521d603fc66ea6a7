import { Trash2 } from 'lucide-react'
import type { Result } from '#shared/kernel/result.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { wasDone } from './refusals.ts'

type Props = {
  readonly title: string
  /** What goes with it, and what stays. */
  readonly text: string
  readonly button: string
  readonly remove: () => Promise<Result<unknown, string>>
  readonly onRemoved: () => void
}

/** The last part of something that can be taken away. It happens at once, and can be taken back. */
export function RemoveSection({ title, text, button, remove, onRemoved }: Props) {
  const press = async () => {
    if (await wasDone(remove())) onRemoved()
  }
  return (
    <Section title={title} isRuled>
      <Stack isTight>
        <p>{text}</p>
        <div>
          <Button icon={Trash2} onPress={() => void press()}>
            {button}
          </Button>
        </div>
      </Stack>
    </Section>
  )
}
