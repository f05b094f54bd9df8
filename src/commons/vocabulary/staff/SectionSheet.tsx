import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { foldText } from '../../../platform/search/fold.ts'
import { Sheet } from '../../../platform/staff/index.ts'
import type { Section } from '../contract.ts'
import { useSectionMessages } from './messages.ts'

export type SectionForm = Section & { readonly isNew: boolean }

/** 'Kinh tế, tài chính' → 'kinh-te-tai-chinh' */
export const slugOfName = (name: string): string =>
  foldText(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)

const isSlug = (slug: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slug)

const Form = ({
  section,
  saving,
  onSave,
  onClose,
}: {
  section: SectionForm
  saving: boolean
  onSave: (section: Section) => void
  onClose: () => void
}): ReactNode => {
  const m = useSectionMessages()
  const [name, setName] = useState(section.name)
  const [typedSlug, setTypedSlug] = useState<string | null>(section.isNew ? null : section.slug)
  const [tried, setTried] = useState(false)
  const slug = typedSlug ?? slugOfName(name)
  const send = (isOpen: boolean): void => {
    setTried(true)
    if (name.trim() !== '' && isSlug(slug)) onSave({ id: section.id, position: section.position, name: name.trim(), slug, isOpen })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(section.isOpen)
      }}
    >
      <Stack gap={14}>
        <TextInput
          label={m.name}
          data-autofocus
          maxLength={80}
          value={name}
          error={tried && name.trim() === '' ? m.nameMissing : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={m.slug}
          description={section.isNew ? m.slugHelp : m.slugFixed}
          leftSection="/"
          maxLength={60}
          disabled={!section.isNew}
          value={slug}
          error={tried && !isSlug(slug) ? m.slugWrong : undefined}
          onChange={(event) => setTypedSlug(event.currentTarget.value)}
        />
        <Group justify="space-between" gap={8}>
          {section.isNew ? (
            <span />
          ) : (
            <Button variant="subtle" color={section.isOpen ? 'red' : undefined} onClick={() => send(!section.isOpen)}>
              {section.isOpen ? m.close : m.open}
            </Button>
          )}
          <Group gap={8}>
            <Button variant="default" onClick={onClose}>
              {m.cancel}
            </Button>
            <Button type="submit" loading={saving}>
              {m.save}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}

export const SectionSheet = ({
  section,
  ...given
}: {
  section: SectionForm | null
  saving: boolean
  onSave: (section: Section) => void
  onClose: () => void
}): ReactNode => {
  const m = useSectionMessages()
  return (
    <Sheet title={section?.isNew ? m.newSection : m.editSection} opened={section !== null} onClose={given.onClose}>
      {section && <Form key={section.id} section={section} {...given} />}
    </Sheet>
  )
}
