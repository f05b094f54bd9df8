import { Alert, Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { api } from '../../../platform/client/api.ts'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { LoadingRows } from '../../../platform/staff/kit/States.tsx'
import { usePageTitle } from '../../../platform/staff/navigation/links.tsx'
import { useLanguage } from '../../../platform/staff/words/language.ts'
import { sentenceOf } from '../../../platform/staff/words/sentence-of.ts'
import { applyOneTimeLink, openOneTimeLink, signIn, type Session } from '../../../commons/people/contract.ts'
import { LanguageChoice } from '../shell/LanguageChoice.tsx'
import { Mark } from '../shell/Mark.tsx'
import { useSessionMessages } from './messages.ts'
import { signedIn } from './session-store.ts'
import { CodeStep } from './SignInForm.tsx'
import classes from './SignInPage.module.css'

/** Address of one-time links; the secret stands behind #. */
export const WELCOME_PATH = '/staff/welcome'
const SHORTEST = 10

type Opened = OutputOf<typeof openOneTimeLink>

/** To the staff app as somebody who just arrived: the secret leaves the address and the history. */
const enter = async (session: Session): Promise<void> => {
  history.replaceState(null, '', '/staff/')
  await signedIn(session)
  location.assign('/staff/')
}

const Trouble = ({ error }: { error: unknown }): ReactNode => {
  const { language } = useLanguage()
  return error ? (
    <Alert color="red" variant="light" role="alert">
      {sentenceOf(error, language)}
    </Alert>
  ) : null
}

const PasswordForm = ({ token, link, onCode }: { token: string; link: Opened; onCode: (challenge: string) => void }): ReactNode => {
  const m = useSessionMessages()
  const [words, setWords] = useState({ next: '', again: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (): Promise<void> => {
    const { email } = await api(applyOneTimeLink, { body: { token, password: words.next } })
    const answer = await api(signIn, { body: { email, password: words.next } })
    if (answer.next === 'totp') onCode(answer.challenge)
    else await enter(answer.session)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (words.next.length < SHORTEST || words.next !== words.again) return
    setBusy(true)
    setError(null)
    void send()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{m.welcomeTo(link.name, link.organisation)}</Text>
        <Text c="dimmed" fz={13}>
          {m.welcomeEmail(link.email)} {m.welcomeUntil(formatMoment(new Date(link.expiresAt)))}
        </Text>
        {/* for password managers: whose password this is */}
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        <PasswordInput
          label={m.nextPassword}
          description={m.welcomePassword}
          autoComplete="new-password"
          data-autofocus
          value={words.next}
          onChange={(event) => setWords({ ...words, next: event.currentTarget.value })}
          error={tried && words.next.length < SHORTEST ? m.tooShort : undefined}
        />
        <PasswordInput
          label={m.repeatPassword}
          autoComplete="new-password"
          value={words.again}
          onChange={(event) => setWords({ ...words, again: event.currentTarget.value })}
          error={tried && words.next !== words.again ? m.notSame : undefined}
        />
        <Trouble error={error} />
        <Button type="submit" loading={busy} fullWidth>
          {m.welcomeSet}
        </Button>
      </Stack>
    </form>
  )
}

const Body = ({ token }: { token: string }): ReactNode => {
  const m = useSessionMessages()
  const [link, setLink] = useState<Opened | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [challenge, setChallenge] = useState<string | null>(null)
  useEffect(() => {
    api(openOneTimeLink, { body: { token } }).then(setLink, setError)
  }, [token])
  const leave = (): void => location.assign('/staff/')
  if (challenge !== null) return <CodeStep challenge={challenge} onDone={enter} onBack={leave} />
  if (link) return <PasswordForm token={token} link={link} onCode={setChallenge} />
  if (!error) return <LoadingRows rows={4} />
  return (
    <Stack gap="md">
      <Trouble error={error} />
      <Button variant="default" onClick={leave}>
        {m.toSignIn}
      </Button>
    </Stack>
  )
}

/** Where an invitation or a reset leads: one sets a password and is in. Nobody needs to be signed in. */
export const WelcomePage = (): ReactNode => {
  const m = useSessionMessages()
  const [token] = useState(() => location.hash.slice(1))
  usePageTitle(m.welcomeTitle)
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Mark size={40} />
        <Text className={classes.tagline}>{m.tagline}</Text>
      </div>
      <Paper className={classes.card}>
        <Title order={1} mb="md">
          {m.welcomeTitle}
        </Title>
        <Body token={token} />
      </Paper>
      <LanguageChoice />
    </main>
  )
}
