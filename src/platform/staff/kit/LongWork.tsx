import { Button, Group, Progress, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber } from '../../i18n/format.ts'
import { useKitMessages } from '../words/kit.ts'

/** Work that takes its time: how far it is, and a way to stop it. Without `total` it only says that it goes on. */
export const LongWork = ({ label, done, total, onCancel }: { label: string; done: number; total: number | null; onCancel?: () => void }): ReactNode => {
  const m = useKitMessages()
  const percent = total === null ? 100 : total === 0 ? 0 : Math.min(100, (done / total) * 100)
  return (
    <div>
      <Group justify="space-between" gap={8} mb={6} wrap="nowrap">
        <Text component="span">{label}</Text>
        <Group gap={8} wrap="nowrap">
          {total !== null && (
            <Text component="span" c="dimmed" className="tabular">
              {m.progress(formatNumber(done), formatNumber(total))}
            </Text>
          )}
          {onCancel && (
            <Button size="xs" variant="default" onClick={onCancel}>
              {m.cancel}
            </Button>
          )}
        </Group>
      </Group>
      <Progress value={percent} aria-label={label} animated={total === null} striped={total === null} />
    </div>
  )
}
