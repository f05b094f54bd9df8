import { config } from 'zod'
import { nonce } from '../../platform/staff/kit/device.ts'

/** Must be the first import of the app: the content policy refuses code made from text and styles without the nonce. */

// zod would try `new Function` for every schema it makes
config({ jitless: true })

// the part of Mantine that holds the page still behind a dialog asks for the nonce under this name
Object.assign(globalThis, { __webpack_nonce__: nonce() })
