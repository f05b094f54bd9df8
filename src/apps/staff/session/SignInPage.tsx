import { Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePageTitle } from '../../../platform/staff/navigation/links.tsx'
import { LanguageChoice } from '../shell/LanguageChoice.tsx'
import { Mark } from '../shell/Mark.tsx'
import { useSessionMessages } from './messages.ts'
import { signedIn } from './session-store.ts'
import { SignInForm } from './SignInForm.tsx'
import classes from './SignInPage.module.css'

/** Shown at whatever address was asked for, which opens afterwards. */
export const SignInPage = (): ReactNode => {
  const m = useSessionMessages()
  usePageTitle(m.title)
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Mark size={40} />
        <Text className={classes.tagline}>{m.tagline}</Text>
      </div>
      <Paper className={classes.card}>
        <Title order={1} mb="md">
          {m.title}
        </Title>
        <SignInForm onDone={signedIn} />
        <Text c="dimmed" fz={13} mt="md">
          {m.forgot}
        </Text>
      </Paper>
      <LanguageChoice />
    </main>
  )
}
