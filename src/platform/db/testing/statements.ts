import pg from 'pg'

type Query = (...given: readonly unknown[]) => unknown

const textOf = (given: unknown): string => (typeof given === 'string' ? given : String((given as { text?: unknown }).text))

/**
 * Everything this process sends to a database while `work` runs, begin and commit included, as text in the order it was sent.
 * For tests that bound how many statements an act takes, so that one a row does not creep back.
 */
export const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const sent: string[] = []
  const client = pg.Client.prototype as unknown as { query: Query }
  const { query } = client
  client.query = function (this: unknown, ...given: readonly unknown[]) {
    sent.push(textOf(given[0]))
    return query.apply(this, [...given])
  }
  try {
    await work()
  } finally {
    client.query = query
  }
  return sent
}
