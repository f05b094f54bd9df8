import { Button, FileInput, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Icon, sentenceOf, useLanguage, useSend } from '../../../../platform/staff/index.ts'
import { importKinds, MAX_IMPORT_BYTES, previewImport, type ImportSource } from '../../contract-imports.ts'
import { toBase64 } from '../words/to-base64.ts'
import { useImportMessages } from './messages.ts'
import type { Previewed } from './Preview.tsx'

const ACCEPTED = { sheet: '.xlsx', lines: '.jsonl,.ndjson,.json,.txt' } as const
type Kind = ImportSource['kind']

/** Where the pieces come from: an address or a file; asks the server what they would be. */
export const SourceForm = ({ onFound }: { onFound: (previewed: Previewed) => void }): ReactNode => {
  const m = useImportMessages()
  const { language } = useLanguage()
  const [kind, setKind] = useState<Kind>('feed')
  const [url, setUrl] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const { send, sending, error, reset } = useSend(previewImport)
  const isTooLarge = kind !== 'feed' && (file?.size ?? 0) > MAX_IMPORT_BYTES
  const isReady = kind === 'feed' ? url.trim() !== '' : file !== null && !isTooLarge
  const sourceOf = async (): Promise<ImportSource> => (kind === 'feed' ? { kind, url: url.trim() } : { kind, base64: await toBase64(file!) })
  const look = async (): Promise<void> => {
    if (!isReady) return
    const source = await sourceOf()
    const found = await send({ body: { source } }).catch(() => null)
    if (found) onFound({ name: source.kind === 'feed' ? source.url : file!.name.slice(-300), source, found })
  }
  return (
    <Stack gap="sm" maw={680}>
      <SegmentedControl
        aria-label={m.kind}
        data={importKinds.map((value) => ({ value, label: m.kinds[value] }))}
        value={kind}
        onChange={(value) => {
          setKind(importKinds.find((each) => each === value) ?? 'feed')
          setFile(null)
          reset()
        }}
      />
      {kind === 'feed' ? (
        <TextInput
          type="url"
          label={m.address}
          description={m.addressHint}
          value={url}
          maxLength={2000}
          onChange={(event) => setUrl(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void look()}
        />
      ) : (
        <FileInput
          key={kind}
          label={m.file}
          placeholder={m.choose}
          description={kind === 'sheet' ? m.sheetHint : m.linesHint}
          accept={ACCEPTED[kind]}
          leftSection={<Icon name="upload" size={16} />}
          clearable
          value={file}
          onChange={setFile}
          error={isTooLarge ? m.tooLarge : undefined}
        />
      )}
      {error ? (
        <Text c="red" role="alert">
          {sentenceOf(error, language)}
        </Text>
      ) : null}
      <Group>
        <Button variant="default" disabled={!isReady} loading={sending} onClick={() => void look()}>
          {m.preview}
        </Button>
      </Group>
    </Stack>
  )
}
