import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, type ReactNode } from 'react'
import { newId } from '../../ids.ts'
import { Icon, type IconName } from '../icons/Icon.tsx'
import { useKitMessages } from '../words/kit.ts'
import { useLanguage } from '../words/language.ts'
import { sentenceOf } from '../words/sentence-of.ts'
import classes from './notices.module.css'

const UNDO_MS = 10_000
const DONE_MS = 4000
const FAILED_MS = 12_000

type Shown = {
  readonly message: ReactNode
  readonly autoClose: number
  readonly icon: IconName
  readonly tone: 'done' | 'failed'
  readonly close: string
  readonly id?: string
}

const show = ({ message, autoClose, icon, tone, close, id = newId() }: Shown): string =>
  notifications.show({
    id,
    message,
    autoClose,
    icon: <Icon name={icon} size={18} />,
    withBorder: true,
    className: classes.toast,
    mod: { tone },
    closeButtonProps: { 'aria-label': close },
  })

export type Notice = { readonly done: (sentence: string) => void; readonly failed: (error: unknown) => void }

/** Short words at the edge of the page about something that happened. */
export const useNotice = (): Notice => {
  const { close } = useKitMessages()
  const { language } = useLanguage()
  return useMemo(
    () => ({
      done: (sentence) => void show({ message: sentence, autoClose: DONE_MS, icon: 'check', tone: 'done', close }),
      failed: (error) => void show({ message: sentenceOf(error, language), autoClose: FAILED_MS, icon: 'warning', tone: 'failed', close }),
    }),
    [language, close],
  )
}

/** Says what was done and lets it be undone for 10 seconds: `undo('Đã chuyển tin sang Web 09–12', () => moveBack())`. */
export const useUndo = (): ((sentence: string, onUndo: () => unknown) => void) => {
  const m = useKitMessages()
  const notice = useNotice()
  return (sentence, onUndo) => {
    const id = newId()
    const takeBack = async (): Promise<void> => {
      notifications.hide(id)
      try {
        await onUndo()
      } catch (error) {
        notice.failed(error)
      }
    }
    const words = (
      <Group justify="space-between" wrap="nowrap" gap={12}>
        <Text>{sentence}</Text>
        <Button size="xs" variant="default" onClick={() => void takeBack()} className={classes.undo}>
          {m.undo}
        </Button>
      </Group>
    )
    show({ message: words, autoClose: UNDO_MS, icon: 'check', tone: 'done', close: m.close, id })
  }
}
