import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { addDays, hanoiDay } from '../../../../platform/clock.ts'
import { Icon, StaffLink, useNow } from '../../../../platform/staff/index.ts'
import { useHomeMessages } from './messages.ts'
import { useRegistersDaily } from './use-registers-daily.ts'

/** The home page's one primary act: tomorrow's story, for today's plan was closed yesterday evening. */
export const RegisterButton = (): ReactNode => {
  const m = useHomeMessages()
  const registers = useRegistersDaily()
  const now = useNow()
  if (!registers) return null
  return (
    <Button component={StaffLink} to={`/planning?day=${addDays(hanoiDay(now), 1)}&new=true`} leftSection={<Icon name="plus" size={18} />}>
      {m.register}
    </Button>
  )
}
