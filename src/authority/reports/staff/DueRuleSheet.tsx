import { Button, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addDays, daysBetween } from '../../../platform/clock.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Sheet, sentenceOf, useLanguage, useNotice, useSend } from '../../../platform/staff/index.ts'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { listReports, saveDueRule } from '../contract.ts'
import { useReportMessages } from './messages.ts'

type Found = Pick<OutputOf<typeof listReports>, 'periodTo' | 'dueOn' | 'dueCitation'>

const LATEST = 120

const Form = ({ found, onClose }: { found: Found; onClose: () => void }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const { language } = useLanguage()
  const save = useSend(saveDueRule, { refreshes: [listReports] })
  const [days, setDays] = useState<number | ''>(daysBetween(found.periodTo, found.dueOn))
  const [citation, setCitation] = useState(found.dueCitation)
  const isSound = days !== '' && days >= 1 && days <= LATEST
  const send = async (): Promise<void> => {
    if (!isSound) return
    try {
      await save.send({ body: { daysAfter: days, citation: citation.trim() } })
      notice.done(m.dueSaved)
      onClose()
    } catch {
      // its sentence stands above the button, what was typed stays
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Stack gap={14}>
        <Text c="dimmed">{m.dueHelp}</Text>
        <NumberInput
          data-autofocus
          label={m.dueDays}
          min={1}
          max={LATEST}
          allowDecimal={false}
          value={days}
          onChange={(value) => setDays(typeof value === 'number' ? value : '')}
        />
        <TextInput
          label={m.dueCitation}
          description={m.dueCitationHelp}
          maxLength={300}
          value={citation}
          onChange={(event) => setCitation(event.currentTarget.value)}
        />
        {isSound && <Text>{m.dueThisPeriod(formatDay(found.periodTo), formatDay(addDays(found.periodTo, days)))}</Text>}
        {save.error !== null && (
          <Text c="red" role="alert">
            {sentenceOf(save.error, language)}
          </Text>
        )}
        <Button type="submit" loading={save.sending} disabled={!isSound}>
          {m.dueSave}
        </Button>
      </Stack>
    </form>
  )
}

/** How many days after the cut-off half-year reports are due in the province, and where that is written. */
export const DueRuleSheet = ({ found, opened, onClose }: { found: Found; opened: boolean; onClose: () => void }): ReactNode => {
  const m = useReportMessages()
  return (
    <Sheet title={m.dueTitle} opened={opened} onClose={onClose}>
      {opened && <Form found={found} onClose={onClose} />}
    </Sheet>
  )
}
