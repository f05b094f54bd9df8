import { ActionIcon, Button, Checkbox, Group, Menu, Popover, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Icon } from '../../icons/Icon.tsx'
import { useGo } from '../../navigation/links.tsx'
import { useKitMessages } from '../../words/kit.ts'
import { useNotice } from '../notices.tsx'
import { namesOfColumns, type Column } from './columns.ts'
import { useSavedViews, type SavedView } from './saved-views.ts'
import classes from './DataTable.module.css'

/** Which columns are shown and how tall rows are. */
export const ColumnChooser = <R,>({
  columns,
  shown,
  onChoose,
  dense,
  onDense,
}: {
  columns: readonly Column<R>[]
  shown: readonly string[]
  onChoose: (names: string) => void
  dense: boolean
  onDense: (dense: boolean) => void
}): ReactNode => {
  const m = useKitMessages()
  const choose = (id: string, on: boolean): void => onChoose(namesOfColumns(columns, on ? [...shown, id] : shown.filter((other) => other !== id)))
  return (
    <Popover position="bottom-end">
      <Popover.Target>
        <Tooltip label={m.columns}>
          <ActionIcon aria-label={m.columns} size={30} className={classes.columns}>
            <Icon name="columns" size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          <Text fw={600} fz={13}>
            {m.columnsTitle}
          </Text>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              size="xs"
              label={column.title}
              checked={shown.includes(column.id)}
              disabled={column.main === true}
              onChange={(event) => choose(column.id, event.currentTarget.checked)}
            />
          ))}
          <hr className={classes.rule} />
          <Checkbox size="xs" label={m.dense} checked={dense} onChange={(event) => onDense(event.currentTarget.checked)} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

const SaveViewForm = ({ onSave }: { onSave: (name: string) => void }): ReactNode => {
  const m = useKitMessages()
  const [name, setName] = useState('')
  const save = (): void => {
    if (name.trim() === '') return
    onSave(name.trim())
    setName('')
  }
  return (
    <Group gap={6} p={6} wrap="nowrap" align="flex-end">
      <TextInput
        size="xs"
        label={m.saveView}
        placeholder={m.viewName}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
        }}
      />
      <Button size="xs" onClick={save}>
        {m.save}
      </Button>
    </Group>
  )
}

/** Named views of this page; every view is an address, so it can be sent to a colleague. */
export const ViewMenu = ({ table }: { table: string }): ReactNode => {
  const m = useKitMessages()
  const go = useGo()
  const notice = useNotice()
  const { views, save, remove } = useSavedViews(table)
  const open = (view: SavedView): void => go(`${location.pathname.replace(/^\/staff/u, '') || '/'}${view.search}`)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href)
    notice.done(m.copied)
  }
  return (
    <Menu closeOnItemClick width={300}>
      <Menu.Target>
        <Tooltip label={m.views}>
          <ActionIcon aria-label={m.views} size={30}>
            <Icon name="layers" size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {views.length === 0 && (
          <Text fz={13} c="dimmed" p={8}>
            {m.noViews}
          </Text>
        )}
        {views.map((view) => (
          <div key={view.name} className={classes.view}>
            <Menu.Item onClick={() => open(view)}>{view.name}</Menu.Item>
            <ActionIcon aria-label={m.deleteView(view.name)} onClick={() => remove(view.name)}>
              <Icon name="trash" size={16} />
            </ActionIcon>
          </div>
        ))}
        <Menu.Divider />
        <SaveViewForm onSave={(name) => save({ name, search: location.search })} />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="link" size={16} />} onClick={() => void copy()}>
          {m.copyLink}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
