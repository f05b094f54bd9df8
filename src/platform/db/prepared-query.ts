import type { Socket } from 'node:net'
import pg from 'pg'
import { prepareValue } from 'pg/lib/utils.js'

type Field = { readonly name: string; readonly dataTypeID: number }
type Column = { readonly name: string; readonly parse: (text: string) => unknown }
export type Columns = readonly Column[]

/** The part of the driver's connection a query speaks with (pg/lib/connection.js). */
type Wire = {
  readonly stream: Socket
  readonly parsedStatements: Record<string, string>
  readonly submittedNamedStatements: Record<string, string>
  readonly parse: (message: { name: string; text: string }) => void
  readonly bind: (message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }) => void
  readonly describe: (message: { type: 'P'; name: string }) => void
  readonly execute: (message: Record<string, never>) => void
  readonly sync: () => void
  readonly sendCopyFail: (reason: string) => void
}

export type Answer = { command: string | null; rowCount: number | null; rows: Record<string, unknown>[] }
type Told = (error: Error | null, answer?: Answer) => void

const columnOf = ({ name, dataTypeID }: Field): Column => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') as Column['parse'] })

const rowOf = (columns: Columns, values: readonly (string | null)[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    const { name, parse } = columns[index]!
    row[name] = value === null ? null : parse(value!)
  }
  return row
}

/**
 * A named query whose columns are asked for once a connection: the driver's own asks the server to describe them at every call, and
 * reads the description each time. PostgreSQL refuses a prepared statement whose result type has changed, so what was once told stays true.
 */
export class PreparedQuery {
  readonly name: string
  readonly text: string
  readonly #values: readonly unknown[]
  readonly #known: Map<string, Columns>
  /** Called once; the driver puts its own in between when a query is given up. */
  callback: Told
  #columns: Columns = []
  #error: Error | null = null
  readonly #answer: Answer = { command: null, rowCount: null, rows: [] }

  constructor({ name, text, values, known }: { name: string; text: string; values: readonly unknown[]; known: Map<string, Columns> }, told: Told) {
    this.name = name
    this.text = text
    this.#values = values
    this.#known = known
    this.callback = told
  }

  submit(connection: Wire): Error | null {
    connection.stream.cork()
    try {
      // mapped before anything is sent: a value that cannot be sent leaves no half message behind
      this.#send(
        connection,
        this.#values.map((value) => prepareValue(value)),
      )
      return null
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    } finally {
      connection.stream.uncork()
    }
  }

  #send(connection: Wire, values: readonly unknown[]): void {
    const { name, text } = this
    const known = this.#known.get(name)
    if (known) this.#columns = known
    if (connection.parsedStatements[name] === undefined && connection.submittedNamedStatements[name] === undefined) {
      connection.parse({ name, text })
      connection.submittedNamedStatements[name] = text
    }
    connection.bind({ statement: name, values, valueMapper: (value) => value })
    if (!known) connection.describe({ type: 'P', name: '' })
    connection.execute({})
    connection.sync()
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.#columns = fields.map(columnOf)
    this.#known.set(this.name, this.#columns)
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#error) return
    try {
      this.#answer.rows.push(rowOf(this.#columns, fields))
    } catch (error) {
      this.#error = error instanceof Error ? error : new Error(String(error))
    }
  }

  /** 'SELECT 3', 'INSERT 0 1' */
  handleCommandComplete({ text }: { text: string }): void {
    const words = text.split(' ')
    this.#answer.command = words[0] ?? null
    this.#answer.rowCount = words.length > 1 ? Number(words.at(-1)) : null
  }

  handleEmptyQuery(): void {
    // an empty text is answered with no rows
  }

  handleCopyInResponse(connection: Wire): void {
    connection.sendCopyFail('a prepared query copies nothing in')
  }

  handleError(error: Error): void {
    this.callback(this.#error ?? error)
  }

  handleReadyForQuery(): void {
    if (this.#error) this.callback(this.#error)
    else this.callback(null, this.#answer)
  }
}

// in a pipeline the driver sends nothing that is not a query of its own kind, for fear of one that keeps a portal open: this one does not
Object.setPrototypeOf(PreparedQuery.prototype, pg.Query.prototype)
