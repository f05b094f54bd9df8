import { Alert, Button, Code, Group, Image, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useSend } from '../../../platform/staff/data/query.ts'
import { useNotice } from '../../../platform/staff/kit/notices.tsx'
import { StateBadge } from '../../../platform/staff/kit/StateBadge.tsx'
import { useLanguage } from '../../../platform/staff/words/language.ts'
import { sentenceOf } from '../../../platform/staff/words/sentence-of.ts'
import { beginTotp, confirmTotp } from '../../../commons/people/contract.ts'
import { useSessionMessages } from './messages.ts'
import { loadSession } from './session-store.ts'
import { useSessionState } from './use-session.ts'

const Trouble = ({ error }: { error: unknown }): ReactNode => {
  const { language } = useLanguage()
  return error ? <Alert color="red">{sentenceOf(error, language)}</Alert> : null
}

const onSubmit = (work: () => Promise<void>) => (event: FormEvent) => {
  event.preventDefault()
  void work()
}

const Begin = ({ label, onSecret }: { label: string; onSecret: (secret: { secret: string; qrSvg: string }) => void }): ReactNode => {
  const m = useSessionMessages()
  const begin = useSend(beginTotp)
  const [password, setPassword] = useState('')
  const ask = async (): Promise<void> => {
    const secret = password === '' ? null : await begin.attempt({ body: { password } })
    if (secret) onSecret(secret)
  }
  return (
    <form onSubmit={onSubmit(ask)}>
      <Stack gap="sm">
        <PasswordInput
          label={m.currentPassword}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
        />
        <Trouble error={begin.error} />
        <Button type="submit" variant="default" loading={begin.sending} w="fit-content">
          {label}
        </Button>
      </Stack>
    </form>
  )
}

const Confirm = ({ secret, qrSvg, onDone }: { secret: string; qrSvg: string; onDone: () => void }): ReactNode => {
  const m = useSessionMessages()
  const confirm = useSend(confirmTotp)
  const [code, setCode] = useState('')
  const send = async (): Promise<void> => {
    if (code.length === 6 && (await confirm.attempt({ body: { code } }))) onDone()
  }
  return (
    <form onSubmit={onSubmit(send)}>
      <Stack gap="sm">
        <Text>{m.totpScan}</Text>
        <Image src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} w={180} h={180} alt={m.totpScan} bg="white" radius={8} />
        <Text c="dimmed" fz={13}>
          {m.totpSecret} <Code>{secret}</Code>
        </Text>
        <TextInput
          label={m.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          w={180}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replace(/\D/gu, ''))}
        />
        <Trouble error={confirm.error} />
        <Button type="submit" loading={confirm.sending} disabled={code.length !== 6} w="fit-content">
          {m.confirm}
        </Button>
      </Stack>
    </form>
  )
}

/** The second step at sign-in. */
export const TotpCard = (): ReactNode => {
  const m = useSessionMessages()
  const notice = useNotice()
  const state = useSessionState()
  const enabled = state.kind === 'signed-in' && state.session.person.totpEnabled
  const [secret, setSecret] = useState<{ secret: string; qrSvg: string } | null>(null)
  const [moving, setMoving] = useState(false)
  const done = (): void => {
    setSecret(null)
    setMoving(false)
    notice.done(m.totpDone)
    void loadSession()
  }
  return (
    <Paper withBorder p="lg" radius={10}>
      <Group gap={10}>
        <Title order={2}>{m.totpTitle}</Title>
        <StateBadge tone={enabled ? 'done' : 'draft'} label={enabled ? m.on : m.off} />
      </Group>
      <Text c="dimmed" mb="md">
        {enabled ? m.totpOn : m.totpOff}
      </Text>
      {!enabled && !secret && <Begin label={m.totpBegin} onSecret={setSecret} />}
      {enabled && !secret && !moving && (
        <Button variant="default" onClick={() => setMoving(true)}>
          {m.totpMove}
        </Button>
      )}
      {enabled && !secret && moving && (
        <>
          <Text mb="sm">{m.totpMoveNote}</Text>
          <Begin label={m.totpMove} onSecret={setSecret} />
        </>
      )}
      {secret && <Confirm {...secret} onDone={done} />}
    </Paper>
  )
}
