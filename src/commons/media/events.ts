import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

const About = z.object({ assetId: Id, agencyId: Id, sha256: z.string() })

/** A picture was received whole and can be edited with; its renditions are being made. */
export const PictureReceived = defineEvent('media.picture_received', About)
/** Every rendition is there: the picture may be published. */
export const PictureReady = defineEvent('media.picture_ready', About)
/** The renditions cannot be made of this file. */
export const PictureRefused = defineEvent('media.picture_refused', About.extend({ code: z.string() }))
