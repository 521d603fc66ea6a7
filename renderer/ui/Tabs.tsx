import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Tabs.module.css'

export interface TabOf<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly TabOf<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** `side` lists them in a column, as in the settings. */
  readonly kind?: 'top' | 'side'
}

/** Parts of one screen, one in sight at a time. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, kind = 'top' }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={classNames(styles.tabs, kind === 'side' && styles.side)}
      orientation={kind === 'side' ? 'vertical' : 'horizontal'}
      selectedKey={value}
      onSelectionChange={(id) => onChange(id as Id)}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
