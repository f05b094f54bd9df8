import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { Icon, useNotice } from '../../../platform/staff/index.ts'
import classes from './Notifications.module.css'
import { useNotificationMessages } from './messages.ts'
import { readPushState, turnPushOff, turnPushOn, type PushState } from './push.ts'

/** Being called on this device: offered in words before the browser asks its own question. */
export const PushChoice = (): ReactNode => {
  const m = useNotificationMessages()
  const notice = useNotice()
  const [state, setState] = useState<PushState>('unsupported')
  const [failed, setFailed] = useState(false)
  const [working, setWorking] = useState(false)
  useEffect(() => void readPushState().then(setState), [])
  const turn = async (work: () => Promise<PushState>, wanted: PushState, words: string): Promise<void> => {
    setWorking(true)
    setFailed(false)
    try {
      const after = await work()
      setState(after)
      if (after === wanted) notice.done(words)
    } catch {
      // the browser's own push service said no; its message means nothing to a person
      setFailed(true)
    } finally {
      setWorking(false)
    }
  }
  if (state === 'unsupported') return null
  return (
    <div className={classes.push}>
      <Icon name="device" size={18} />
      <div className={classes.pushWords}>
        {state === 'on' && m.pushOn}
        {state === 'denied' && m.pushDenied}
        {state === 'off' && (
          <>
            <strong>{m.pushOffer}</strong>
            <span className={classes.pushNote}>{failed ? m.pushFailed : m.pushOfferNote}</span>
          </>
        )}
      </div>
      {state === 'off' && (
        <Button size="xs" variant="default" loading={working} onClick={() => void turn(turnPushOn, 'on', m.pushTurnedOn)}>
          {m.pushTurnOn}
        </Button>
      )}
      {state === 'on' && (
        <Button size="xs" variant="subtle" loading={working} onClick={() => void turn(turnPushOff, 'off', m.pushTurnedOff)}>
          {m.pushTurnOff}
        </Button>
      )}
    </div>
  )
}
