import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Front.module.css'
import { useSiteMessages } from './messages.ts'
import type { FrontDraft } from './use-front-draft.ts'

/** The reader's own page at the width of a phone. It runs no script: sandboxed, looked at only. */
export const Preview = ({ draft, address }: { draft: FrontDraft; address: string }): ReactNode => {
  const m = useSiteMessages()
  return (
    <section className={classes.preview} aria-label={m.preview}>
      <div className={classes.previewHead}>
        <span>{draft.drawFailed ? m.previewFailed : draft.changed.length > 0 ? m.previewDraft : m.previewLive}</span>
        <Anchor href={address} target="_blank" underline="always">
          {m.see}
        </Anchor>
      </div>
      <div className={classes.phone}>
        {draft.html !== null && <iframe className={classes.screen} title={m.previewTitle} sandbox="allow-same-origin" srcDoc={draft.html} />}
      </div>
    </section>
  )
}
