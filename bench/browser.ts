import { findChromium } from '../tools/test/chromium.mjs'
import { NotMeasured } from './figure.ts'
import { root } from './root.ts'

export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of CHROMIUM_PATH, of the machine, or of the packages. */
export const findBrowser = async (): Promise<{ readonly path: string; readonly remove: () => void }> => {
  try {
    return await findChromium(root)
  } catch (error) {
    throw new NotMeasured(`install chromium (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`)
  }
}
