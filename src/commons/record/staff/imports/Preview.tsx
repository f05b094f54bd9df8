import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { newId } from '../../../../platform/ids.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { DataTable, StateBadge, useNotice, useSend, type Column, type StateTone } from '../../../../platform/staff/index.ts'
import { feedPaces, listImportFeeds, listImportRuns, saveImportFeed, startImport, type ImportSource, type previewImport } from '../../contract-imports.ts'
import { BadLines } from './BadLines.tsx'
import classes from './Imports.module.css'
import { useImportMessages } from './messages.ts'

export type Previewed = { readonly name: string; readonly source: ImportSource; readonly found: OutputOf<typeof previewImport> }
type Piece = Previewed['found']['pieces'][number]

const tones: Record<Piece['state'], StateTone> = { fresh: 'published', changed: 'approved', unchanged: 'draft' }

const usePieceColumns = (): readonly Column<Piece>[] => {
  const m = useImportMessages()
  return [
    { id: 'line', title: m.columns.line, width: 60, numeric: true, phone: 'hidden', cell: (piece) => piece.line },
    { id: 'title', title: m.columns.title, main: true, cell: (piece) => piece.title },
    { id: 'day', title: m.columns.day, width: 110, cell: (piece) => (piece.day ? formatDay(piece.day) : m.noDay) },
    { id: 'section', title: m.columns.section, width: 130, cell: (piece) => piece.section ?? m.noSection },
    { id: 'author', title: m.columns.author, width: 150, cell: (piece) => piece.author },
    {
      id: 'state',
      title: m.columns.state,
      width: 170,
      phone: 'side',
      cell: (piece) => <StateBadge plain tone={tones[piece.state]} label={m.pieceStates[piece.state]} />,
    },
  ]
}

const KeepFeed = ({ url, onDone }: { url: string; onDone: () => void }): ReactNode => {
  const m = useImportMessages()
  const notice = useNotice()
  const [name, setName] = useState(URL.canParse(url) ? new URL(url).hostname : url)
  const [pace, setPace] = useState<(typeof feedPaces)[number]>(60)
  const { send, sending } = useSend(saveImportFeed, { refreshes: [listImportFeeds] })
  const keep = async (): Promise<void> => {
    try {
      await send({ params: { feedId: newId() }, body: { url, name, everyMinutes: pace, isOn: true } })
      notice.done(m.feedKept)
      onDone()
    } catch (error) {
      notice.failed(error)
    }
  }
  return (
    <Group align="flex-end" gap={8}>
      <TextInput label={m.feedName} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      <Select
        label={m.pace}
        allowDeselect={false}
        data={feedPaces.map((value) => ({ value: String(value), label: m.paces[value] }))}
        value={String(pace)}
        onChange={(value) => setPace(feedPaces.find((each) => String(each) === value) ?? 60)}
      />
      <Button variant="default" loading={sending} disabled={name.trim() === ''} onClick={() => void keep()}>
        {m.keepFeed}
      </Button>
    </Group>
  )
}

/** What an import would bring, before anything is kept. */
export const Preview = ({ previewed, onDone }: { previewed: Previewed; onDone: () => void }): ReactNode => {
  const m = useImportMessages()
  const notice = useNotice()
  const columns = usePieceColumns()
  const { found, name, source } = previewed
  const [runId] = useState(newId)
  const { send, sending } = useSend(startImport, { refreshes: [listImportRuns] })
  const start = async (): Promise<void> => {
    try {
      await send({ body: { id: runId, name, source } })
      notice.done(m.started)
      onDone()
    } catch (error) {
      notice.failed(error)
    }
  }
  const coming = found.fresh + found.changed
  return (
    <section className={classes.preview} aria-label={name}>
      <Group justify="space-between" gap={8} mb={8}>
        <Text fw={600}>{m.counts(found.total, found.fresh, found.changed, found.unchanged, found.badCount)}</Text>
        <Group gap={8}>
          <Button variant="default" onClick={onDone}>
            {m.again}
          </Button>
          <Button disabled={coming === 0} loading={sending} onClick={() => void start()}>
            {m.start(coming)}
          </Button>
        </Group>
      </Group>
      {coming === 0 && <Text c="dimmed">{m.nothing}</Text>}
      {source.kind === 'feed' && <KeepFeed url={source.url} onDone={onDone} />}
      {found.badCount > 0 && <BadLines bad={found.bad} count={found.badCount} />}
      {found.pieces.length > 0 && (
        <DataTable
          name="import-preview"
          label={m.pieces}
          columns={columns}
          rows={found.pieces}
          rowKey={(piece) => String(piece.line)}
          rowLabel={(piece) => piece.title}
        />
      )}
    </section>
  )
}
