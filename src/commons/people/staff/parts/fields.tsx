import { Alert, Button, Group, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { sentenceOf, useApi, useLanguage } from '../../../../platform/staff/index.ts'
import { listDesks } from '../../../organisations/contract.ts'
import { listPeople, roleNames, type RoleName } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'

export const isRole = (value: string): value is RoleName => (roleNames as readonly string[]).includes(value)

/** Roles this administrator may give; a role that is held stays in the list. */
export const useRoleChoices = (held: readonly string[] = []): { value: string; label: string }[] => {
  const m = usePeopleMessages()
  const grantable: readonly string[] = useApi(listPeople, { query: {} }).data?.grantable ?? []
  return [...new Set([...grantable, ...held])].map((value) => ({ value, label: m.roles[value] ?? value }))
}

const NONE = 'none'

/** An open desk of the house, or none. */
export const DeskSelect = ({ value, onChange }: { value: string | null; onChange: (deskId: string | null) => void }): ReactNode => {
  const m = usePeopleMessages()
  const desks = useApi(listDesks).data?.items ?? []
  return (
    <NativeSelect
      label={m.desk}
      value={value ?? NONE}
      onChange={(event) => onChange(event.currentTarget.value === NONE ? null : event.currentTarget.value)}
      data={[
        { value: NONE, label: m.noDesk },
        ...desks.filter((desk) => desk.isOpen || desk.id === value).map((desk) => ({ value: desk.id, label: desk.name })),
      ]}
    />
  )
}

/** What was refused, and the button of a form. */
export const FormFoot = ({ error, sending, label, onSave }: { error: unknown; sending: boolean; label: string; onSave: () => void }): ReactNode => {
  const { language } = useLanguage()
  return (
    <>
      {error ? (
        <Alert color="red" role="alert">
          {sentenceOf(error, language)}
        </Alert>
      ) : null}
      <Group justify="flex-end">
        <Button loading={sending} onClick={onSave}>
          {label}
        </Button>
      </Group>
    </>
  )
}
