import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { Icon, useNotice, useNow, useSend, useUndo } from '../../../../platform/staff/index.ts'
import { getFront, listFrontChanges, removeBand, setBand, type BandOut } from '../../contract.ts'
import classes from '../Front.module.css'
import { useSiteMessages } from '../messages.ts'

const useStateWords = (band: BandOut): string => {
  const m = useSiteMessages()
  const now = useNow()
  const when = (at: string): string => formatWhen(new Date(at), now)
  if (band.to !== null && new Date(band.to) <= now) return m.bandOver(when(band.to))
  const until = band.to === null ? m.bandUntilRemoved : m.bandUntil(when(band.to))
  return `${band.from !== null && new Date(band.from) > now ? m.bandComes(when(band.from)) : m.bandShown} · ${until}`
}

/** The band that is up (or comes up), with the one button that takes it down. */
export const BandStrip = ({ band, may, onEdit }: { band: BandOut; may: boolean; onEdit: () => void }): ReactNode => {
  const m = useSiteMessages()
  const words = useStateWords(band)
  const notice = useNotice()
  const undo = useUndo()
  const remove = useSend(removeBand, { refreshes: [getFront, listFrontChanges] })
  const put = useSend(setBand, { refreshes: [getFront, listFrontChanges] })
  const takeDown = async (): Promise<void> => {
    const { text, href, light, from, to } = band
    try {
      await remove.send({})
      undo(m.bandGone, () => put.send({ body: { text, href, light, from, to } }))
    } catch (error) {
      notice.failed(error)
    }
  }
  return (
    <section className={classes.bandStrip} data-shown={band.isShown || undefined} aria-label={m.bandTitle}>
      <Icon name="warning" size={20} />
      <div className={classes.words}>
        <b>{band.text}</b>
        <span className={classes.bandState}>
          {words}
          {band.href && ` · ${m.bandHref} ${band.href}`}
        </span>
      </div>
      {may && (
        <div className={classes.bandActs}>
          <Button size="compact-md" variant="default" onClick={onEdit}>
            {m.bandEdit}
          </Button>
          <Button size="compact-md" color="red" loading={remove.sending} onClick={() => void takeDown()}>
            {m.bandRemove}
          </Button>
        </div>
      )}
    </section>
  )
}
