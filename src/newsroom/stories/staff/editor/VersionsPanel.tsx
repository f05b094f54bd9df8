import { Button, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Loaded, useApi, useNotice, useSend, When } from '../../../../platform/staff/index.ts'
import { getLiveText, listRevisions, restoreRevision, saveRevision } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import { Comparison } from './Comparison.tsx'
import { useEditorMessages } from './messages.ts'
import classes from './panels.module.css'

/** Kept states of the text by person and time; any can be compared with what is there now, or made the newest. */
export const VersionsPanel = ({ outputId, mayWrite }: { outputId: string; mayWrite: boolean }): ReactNode => {
  const m = useStoryMessages()
  const e = useEditorMessages()
  const notice = useNotice()
  const [compared, setCompared] = useState<number | null>(null)
  const revisions = useApi(listRevisions, { params: { outputId } })
  const keep = useSend(saveRevision, { refreshes: [listRevisions] })
  const restore = useSend(restoreRevision, { refreshes: [listRevisions, getLiveText] })
  const run = async (work: Promise<unknown>, done?: string): Promise<void> => {
    try {
      await work
      if (done) notice.done(done)
    } catch (error) {
      notice.failed(error)
    }
  }
  return (
    <>
      {mayWrite && (
        <Button size="xs" variant="default" loading={keep.sending} onClick={() => void run(keep.send({ params: { outputId } }))}>
          {m.saveNow}
        </Button>
      )}
      <Loaded of={revisions}>
        {({ items }) => (
          <ul className={classes.rows}>
            {items.map((revision) => (
              <li key={revision.no}>
                <div className={classes.row}>
                  <strong>{m.revision(revision.no)}</strong>
                  <span className={classes.dim}>
                    <When at={revision.createdAt} />
                  </span>
                </div>
                <div className={classes.dim}>
                  {[m.revisionReasons[revision.reason as 'saved'], ...revision.authors.map((person) => person.name)].join(' · ')}
                </div>
                <Button size="compact-xs" variant="subtle" onClick={() => setCompared(revision.no)}>
                  {m.compareNow}
                </Button>
                {mayWrite && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    loading={restore.sending}
                    onClick={() => void run(restore.send({ params: { outputId, no: revision.no } }), m.restored(revision.no))}
                  >
                    {m.restore}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Modal opened={compared !== null} onClose={() => setCompared(null)} size="xl" title={e.compareWith} closeButtonProps={{ 'aria-label': e.close }}>
        {compared !== null && <Comparison key={compared} outputId={outputId} revisions={revisions.data?.items ?? []} start={compared} />}
      </Modal>
    </>
  )
}
