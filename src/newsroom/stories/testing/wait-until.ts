/** Asks again and again until it is so; the patience is only a net, nothing is asserted by the clock. */
export const waitUntil = async (isSo: () => boolean | Promise<boolean>, what: string | (() => string), patience = 15_000): Promise<void> => {
  const deadline = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${typeof what === 'string' ? what : what()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
