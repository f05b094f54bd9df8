import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

// Widths, alignment and colours of pasted tables are dropped: the reader page lays tables out by itself
const spans = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => Math.max(1, Number(element.getAttribute('colspan')) || 1) },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => Math.max(1, Number(element.getAttribute('rowspan')) || 1) },
  // prosemirror-tables wants the attribute to exist; columns are not resized here
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

export const tableNodes = [
  Table.extend({ addAttributes: () => ({}) }).configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content: 'paragraph+', addAttributes: spans }),
  TableHeader.extend({ content: 'paragraph+', addAttributes: spans }),
]
