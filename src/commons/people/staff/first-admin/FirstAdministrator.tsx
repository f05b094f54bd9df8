import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { Sheet, useApi, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { countAdministrators, inviteFirstAdministrator, type OneTimeLink } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import { FormFoot } from '../parts/fields.tsx'
import { LinkDialog } from '../parts/LinkDialog.tsx'

const Form = ({ organisationId, onMade }: { organisationId: string; onMade: (name: string, link: OneTimeLink | null) => void }): ReactNode => {
  const m = usePeopleMessages()
  const { attempt, sending, error } = useSend(inviteFirstAdministrator, { refreshes: [countAdministrators] })
  const [form, setForm] = useState({ id: newId(), name: '', email: '' })
  const [asked, setAsked] = useState(false)
  const isNamed = form.name.trim().length > 1
  const isReachable = form.email.includes('@')
  const save = async (): Promise<void> => {
    setAsked(true)
    if (!isNamed || !isReachable) return
    const made = await attempt({ params: { organisationId }, body: { ...form, name: form.name.trim(), email: form.email.trim() } })
    if (made) onMade(form.name.trim(), made.link)
  }
  return (
    <Stack gap="sm">
      <TextInput
        label={m.name}
        withAsterisk
        maxLength={120}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        error={asked && !isNamed ? m.required : undefined}
      />
      <TextInput
        label={m.email}
        withAsterisk
        type="email"
        maxLength={200}
        value={form.email}
        onChange={(event) => setForm({ ...form, email: event.currentTarget.value })}
        error={asked && !isReachable ? m.required : undefined}
      />
      <FormFoot error={error} sending={sending} label={m.inviteAdmin} onSave={() => void save()} />
    </Stack>
  )
}

/** On the page of an organisation: whether somebody administers its accounts, and the first invitation when nobody does. */
export const FirstAdministrator = ({ organisationId, isActive }: { organisationId: string; isActive: boolean }): ReactNode => {
  const m = usePeopleMessages()
  const notice = useNotice()
  const admins = useApi(countAdministrators, { params: { organisationId } }, { enabled: isActive })
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ name: string; link: OneTimeLink } | null>(null)
  if (!isActive || !admins.data) return null
  const { count } = admins.data
  return (
    <Paper withBorder p="md" radius={10}>
      <Title order={2} fz={16}>
        {m.adminTitle}
      </Title>
      <Text c="dimmed" mb={count === 0 ? 'sm' : 0}>
        {count === 0 ? m.adminNone : m.adminCount(count)}
      </Text>
      {count === 0 && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {m.inviteAdmin}
        </Button>
      )}
      <Sheet title={m.inviteAdmin} opened={asking} onClose={() => setAsking(false)}>
        {asking && (
          <Form
            organisationId={organisationId}
            onMade={(name, link) => {
              setAsking(false)
              if (link) setShown({ name, link })
              else notice.done(m.joined(name))
            }}
          />
        )}
      </Sheet>
      <LinkDialog link={shown?.link ?? null} name={shown?.name ?? ''} onClose={() => setShown(null)} />
    </Paper>
  )
}
