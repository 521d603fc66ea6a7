import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Table.module.css'

export interface TableColumn<Row> {
  readonly id: string
  readonly label: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** `end` for numbers. */
  readonly align?: 'start' | 'end'
  /** What the row is about; at most one column, read out with every cell. */
  readonly isRowHeader?: boolean
  readonly footer?: ReactNode
}

export interface TableProps<Row> {
  /** What the table holds, for screen readers; seen only with `isCaptionVisible`. */
  readonly caption: string
  readonly isCaptionVisible?: boolean
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly size?: 'default' | 'dense'
}

/** Rows to read. It scrolls sideways in its own box when it is wider than the page. Lists of hundreds are windowed by their screen. */
export function Table<Row>({ caption, isCaptionVisible = false, columns, rows, rowId, size }: TableProps<Row>) {
  const hasFooter = columns.some((column) => column.footer !== undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
    <section className={styles.box} aria-label={caption} tabIndex={0}>
      <table className={classNames(styles.table, size === 'dense' && styles.dense)}>
        <caption className={styles.caption} data-hidden={!isCaptionVisible || undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) =>
                column.isRowHeader ? (
                  <th key={column.id} scope="row" data-align={column.align}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {hasFooter && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.id} data-align={column.align}>
                  {column.footer}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
