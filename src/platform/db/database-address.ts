/** The same server, another database. */
export const databaseAt = (url: string, name: string): string => {
  const [address, query] = url.split('?')
  return address!.replace(/\/[^/]*$/, `/${name}`) + (query === undefined ? '' : `?${query}`)
}
