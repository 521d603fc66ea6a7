import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Autocomplete, Dialog, Heading, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { find, type Findable } from '#shared/find/find.rules.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { FinderContext } from './finder-context.ts'
import styles from './Finder.module.css'
import { useFindables } from './use-findables.ts'

/** The quick finder, open from anywhere with Ctrl+K, and from any button of the rooms inside. */
export function Finder({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <FinderContext value={useMemo(() => ({ open: () => setOpen(true) }), [])}>
      {children}
      <ModalOverlay className={styles.scrim ?? ''} isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className={styles.modal ?? ''}>
          <Search onLeave={() => setOpen(false)} />
        </Modal>
      </ModalOverlay>
    </FinderContext>
  )
}

/** How many results are shown at first, and with each “more”. */
const atOnce = 8
/** The vault answers no more at a time; beyond it another word says more than scrolling. */
const mostOfAll = 200

function Search({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('find')
  const go = useGo()
  const [query, setQuery] = useState('')
  const [most, setMost] = useState(atOnce)
  const all = find(useFindables(query, most + 1), query, most + 1)
  const found = all.slice(0, most)
  const search = (text: string) => {
    setQuery(text)
    setMost(atOnce)
  }
  const open = (href: string) => {
    onLeave()
    go(href)
  }
  return (
    <Dialog className={styles.dialog ?? ''}>
      <Heading slot="title" className={styles.title ?? ''}>
        {t('title')}
      </Heading>
      <Autocomplete inputValue={query} onInputChange={search}>
        <SearchField label={t('label')} clearLabel={t('clear')} autoFocus />
        <ListBox
          aria-label={t('results')}
          className={styles.results ?? ''}
          items={found}
          onAction={(id) => {
            const thing = found.find((one) => one.id === id)
            if (thing) open(thing.href)
          }}
          renderEmptyState={() => <p className={styles.none}>{t('none')}</p>}
        >
          {(thing: Findable) => (
            <ListBoxItem className={styles.result ?? ''} textValue={thing.title}>
              <span>{thing.title}</span>
              <span className={styles.detail}>{[t(`kind.${thing.kind}`), thing.detail].filter(Boolean).join('. ')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {all.length > most && most + atOnce < mostOfAll && (
        <Button kind="quiet" size="dense" onPress={() => setMost(most + atOnce)}>
          {t('more')}
        </Button>
      )}
      <p className={styles.hint}>{t('hint')}</p>
    </Dialog>
  )
}
