import type { ReactNode } from 'react'
import { formatWhen } from '../../i18n/format.ts'
import { Icon, type IconName } from '../icons/Icon.tsx'
import { useNow } from './device.ts'
import { useKitMessages } from '../words/kit.ts'
import classes from './SaveState.module.css'

/** 'saved' only once the server has answered; 'on-device' while only this browser knows. */
export type Saving =
  | { readonly kind: 'sending' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'on-device'; readonly at?: Date }
  | { readonly kind: 'refused'; readonly sentence: string }
  | null

const icons: Record<NonNullable<Saving>['kind'], IconName> = { sending: 'refresh', saved: 'check', 'on-device': 'device', refused: 'warning' }

/** Where what was typed is now, in one of three different sentences. */
export const SaveState = ({ state }: { state: Saving }): ReactNode => {
  const m = useKitMessages()
  const now = useNow()
  const wordOf = (saving: NonNullable<Saving>): string => {
    if (saving.kind === 'sending') return m.sending
    if (saving.kind === 'refused') return saving.sentence
    if (saving.kind === 'saved') return m.saved(formatWhen(saving.at, now))
    return saving.at ? m.onDevice(formatWhen(saving.at, now)) : m.onDeviceShort
  }
  return (
    <output className={classes.saving} data-kind={state?.kind}>
      {state && (
        <>
          <Icon name={icons[state.kind]} size={14} />
          <span className="tabular">{wordOf(state)}</span>
        </>
      )}
    </output>
  )
}
