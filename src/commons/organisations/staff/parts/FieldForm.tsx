import { Alert, Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { OptionalDayInput, sentenceOf, useLanguage } from '../../../../platform/staff/index.ts'
import { useOrganisationMessages } from '../messages.ts'

/** One field of a form that is a list of fields; a day is 'YYYY-MM-DD' or '', a flag 'true' or ''. */
export type Field = {
  readonly key: string
  readonly label: string
  readonly kind: 'line' | 'day' | 'choice' | 'flag'
  readonly required?: boolean
  readonly note?: string
  readonly placeholder?: string
  readonly max?: number
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}
export type Values = Readonly<Record<string, string>>

/** A line that may stay empty, for what is nullable. */
export const orNone = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim())

const Input = ({ field, value, problem, onChange }: { field: Field; value: string; problem: string | null; onChange: (value: string) => void }): ReactNode => {
  const common = { label: field.label, withAsterisk: field.required === true, ...(field.note ? { description: field.note } : {}) }
  if (field.kind === 'day') return <OptionalDayInput {...common} value={value} onChange={onChange} problem={problem} />
  if (field.kind === 'flag')
    return <Checkbox label={field.label} checked={value === 'true'} onChange={(event) => onChange(event.currentTarget.checked ? 'true' : '')} />
  if (field.kind === 'choice')
    return (
      <NativeSelect {...common} data={[...(field.choices ?? [])]} value={value} onChange={(event) => onChange(event.currentTarget.value)} error={problem} />
    )
  return (
    <TextInput
      {...common}
      placeholder={field.placeholder ?? ''}
      maxLength={field.max ?? 160}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={problem}
    />
  )
}

/** A form of plain fields: says what is missing, keeps what was typed when it is refused. */
export const FieldForm = ({
  fields,
  start,
  action,
  sending,
  error,
  onSave,
  children,
}: {
  fields: readonly Field[]
  start: Values
  action: string
  sending: boolean
  error: unknown
  onSave: (values: Values) => void
  children?: ReactNode
}): ReactNode => {
  const m = useOrganisationMessages()
  const { language } = useLanguage()
  const [values, setValues] = useState<Values>(start)
  const [asked, setAsked] = useState(false)
  const isMissing = (field: Field): boolean => field.required === true && (values[field.key] ?? '').trim() === ''
  const save = (): void => {
    setAsked(true)
    if (!fields.some(isMissing)) onSave(values)
  }
  return (
    <Stack gap="sm">
      {fields.map((field) => (
        <Input
          key={field.key}
          field={field}
          value={values[field.key] ?? ''}
          problem={asked && isMissing(field) ? m.required : null}
          onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
        />
      ))}
      {children}
      {error ? (
        <Alert color="red" role="alert">
          {sentenceOf(error, language)}
        </Alert>
      ) : null}
      <Group justify="flex-end">
        <Button loading={sending} onClick={save}>
          {action}
        </Button>
      </Group>
    </Stack>
  )
}
