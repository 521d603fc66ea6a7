import Papa from 'papaparse'
import writeExcelFile from 'write-excel-file/node'
import type { Table } from '#shared/releases/release-table.rules.ts'

/**
 * How a cell begins that a spreadsheet would take for a formula or a command (OWASP, CSV injection), full-width signs and
 * what a line end may hide among them. Such a text gets an apostrophe before it.
 */
const formula = /^[\s\u200b\ufeff]*[=+\-@|%\t\r\n＝＋－＠｜]/u

/** Comma-separated, in UTF-8 with the mark by which spreadsheets know it, lines ended as RFC 4180 says. */
export const csvOf = (table: Table): Buffer =>
  Buffer.from(`\ufeff${Papa.unparse(table.map((row) => [...row]), { escapeFormulae: formula, newline: '\r\n' })}\r\n`)

/** The same for the clipboard, with tabs between. */
export const tsvOf = (table: Table): string => Papa.unparse(table.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(/\s+/g, ' ') : cell))), { delimiter: '\t', escapeFormulae: formula, newline: '\n' })

/** A workbook of one sheet. Texts are written as texts, so none is a formula. */
export const xlsxOf = (table: Table): Promise<Buffer> =>
  writeExcelFile(
    table.map((row) => row.map((cell) => (typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }))),
    { columns: [{ width: 40 }, { width: 22 }, { width: 22 }, { width: 14 }] },
  ).toBuffer()
