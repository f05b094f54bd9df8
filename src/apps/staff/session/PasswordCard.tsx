import { Alert, Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useSend } from '../../../platform/staff/data/query.ts'
import { useNotice } from '../../../platform/staff/kit/notices.tsx'
import { useLanguage } from '../../../platform/staff/words/language.ts'
import { sentenceOf } from '../../../platform/staff/words/sentence-of.ts'
import { changePassword } from '../../../commons/people/contract.ts'
import { useSessionMessages } from './messages.ts'

const SHORTEST = 10
const empty = { current: '', next: '', again: '' }

export const PasswordCard = (): ReactNode => {
  const m = useSessionMessages()
  const { language } = useLanguage()
  const notice = useNotice()
  const change = useSend(changePassword)
  const [words, setWords] = useState(empty)
  const [tried, setTried] = useState(false)
  const field = (key: keyof typeof empty) => ({
    value: words[key],
    onChange: (event: { currentTarget: { value: string } }) => setWords({ ...words, [key]: event.currentTarget.value }),
  })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (words.current === '' || words.next.length < SHORTEST || words.next !== words.again) return
    if (!(await change.attempt({ body: { current: words.current, next: words.next } }))) return
    setWords(empty)
    setTried(false)
    notice.done(m.passwordChanged)
  }
  return (
    <Paper withBorder p="lg" radius={10}>
      <Title order={2}>{m.passwordTitle}</Title>
      <Text c="dimmed" mb="md">
        {m.passwordNote}
      </Text>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <PasswordInput
            label={m.currentPassword}
            autoComplete="current-password"
            {...field('current')}
            error={tried && words.current === '' ? m.needPassword : undefined}
          />
          <PasswordInput
            label={m.nextPassword}
            autoComplete="new-password"
            {...field('next')}
            error={tried && words.next.length < SHORTEST ? m.tooShort : undefined}
          />
          <PasswordInput
            label={m.repeatPassword}
            autoComplete="new-password"
            {...field('again')}
            error={tried && words.next !== words.again ? m.notSame : undefined}
          />
          {change.error ? <Alert color="red">{sentenceOf(change.error, language)}</Alert> : null}
          <Button type="submit" loading={change.sending} w="fit-content">
            {m.changePassword}
          </Button>
        </Stack>
      </form>
    </Paper>
  )
}
