import { List, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportRun } from '../../contract-imports.ts'
import { useImportMessages } from './messages.ts'

/** Lines that were passed over, by the number the sender knows them by. */
export const BadLines = ({ bad, count }: { bad: ImportRun['bad']; count: number }): ReactNode => {
  const m = useImportMessages()
  return (
    <div>
      <Text fw={600} size="sm">
        {m.bad(count)}
      </Text>
      <List size="sm">
        {bad.map((each) => (
          <List.Item key={each.line}>
            {m.badLine(each.line, each.reason === 'bad_fields' ? `${m.reasons.bad_fields}: ${each.fields.join(', ')}.` : m.reasons[each.reason])}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
