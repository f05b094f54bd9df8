import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react'
import { api } from '../../../platform/client/api.ts'
import { useLanguage } from '../../../platform/staff/words/language.ts'
import { sentenceOf } from '../../../platform/staff/words/sentence-of.ts'
import { signIn, signInTotp, type Session } from '../../../commons/people/contract.ts'
import { AppError } from '../../../platform/errors.ts'
import { useSessionMessages } from './messages.ts'

type Done = (session: Session) => Promise<void>

const useAttempt = (work: () => Promise<void>) => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    void work()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return { busy, error, setError, submit }
}

/** The cursor waits in the field a person came here to fill. */
const useFirstField = (wanted: boolean): RefObject<HTMLInputElement | null> => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (wanted) field.current?.focus()
  }, [wanted])
  return field
}

const Trouble = ({ error }: { error: unknown }): ReactNode => {
  const { language } = useLanguage()
  return error ? (
    <Alert color="red" variant="light" role="alert">
      {sentenceOf(error, language)}
    </Alert>
  ) : null
}

const PasswordStep = ({ email, onCode, onDone }: { email: string | null; onCode: (challenge: string) => void; onDone: Done }): ReactNode => {
  const m = useSessionMessages()
  const first = useFirstField(email === null)
  const [typedEmail, setEmail] = useState(email ?? '')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, error, submit } = useAttempt(async () => {
    setMissing(true)
    if (typedEmail.trim() === '' || password === '') return
    const answer = await api(signIn, { body: { email: typedEmail.trim(), password } })
    if (answer.next === 'totp') onCode(answer.challenge)
    else await onDone(answer.session)
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={m.email}
          type="email"
          autoComplete="username"
          inputMode="email"
          readOnly={email !== null}
          data-autofocus={email === null || undefined}
          ref={first}
          value={typedEmail}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={missing && typedEmail.trim() === '' ? m.needEmail : undefined}
        />
        <PasswordInput
          label={m.password}
          autoComplete="current-password"
          data-autofocus={email !== null || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={missing && password === '' ? m.needPassword : undefined}
        />
        <Trouble error={error} />
        <Button type="submit" loading={busy} fullWidth>
          {m.signIn}
        </Button>
      </Stack>
    </form>
  )
}

export const CodeStep = ({ challenge, onDone, onBack }: { challenge: string; onDone: Done; onBack: () => void }): ReactNode => {
  const m = useSessionMessages()
  const first = useFirstField(true)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, error, submit } = useAttempt(async () => {
    setMissing(true)
    if (!/^\d{6}$/u.test(code)) return
    const answer = await api(signInTotp, { body: { challenge, code } })
    await onDone(answer.session)
  })
  const ended = error instanceof AppError && error.code === 'people.challenge_ended'
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{m.codeNote}</Text>
        <TextInput
          label={m.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          ref={first}
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replace(/\D/gu, ''))}
          error={missing && code.length !== 6 ? m.needCode : undefined}
        />
        <Trouble error={error} />
        <Button type="submit" loading={busy} disabled={ended} fullWidth>
          {m.confirm}
        </Button>
        <Anchor component="button" type="button" onClick={onBack} ta="center">
          {m.anotherAccount}
        </Anchor>
      </Stack>
    </form>
  )
}

/** Email and password, then the code where the account has a second step. `email` fixed: the same person comes back. */
export const SignInForm = ({ email = null, onDone }: { email?: string | null; onDone: Done }): ReactNode => {
  const [challenge, setChallenge] = useState<string | null>(null)
  return challenge === null ? (
    <PasswordStep email={email} onCode={setChallenge} onDone={onDone} />
  ) : (
    <CodeStep challenge={challenge} onDone={onDone} onBack={() => setChallenge(null)} />
  )
}
