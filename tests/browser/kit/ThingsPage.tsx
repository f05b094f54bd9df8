import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../src/platform/ids.ts'
import {
  DataTable,
  EmptyState,
  FilterBar,
  FilterChips,
  FilterSearch,
  FilterSelect,
  flagFilter,
  Icon,
  listFilter,
  Loaded,
  PageHeader,
  People,
  Sheet,
  StateBadge,
  textFilter,
  useAddressFilters,
  useApi,
  useConfirmDanger,
  useGo,
  useNotice,
  useQueue,
  useQueued,
  useSend,
  useShortcuts,
  useUndo,
  When,
  type Column,
} from '../../../src/platform/staff/index.ts'
import { addThing, breakThing, listThings, removeThings, states, type Thing } from './contract.ts'

const words: Record<Thing['state'], string> = {
  draft: 'Nháp',
  waiting: 'Chờ duyệt',
  approved: 'Đã duyệt',
  published: 'Đã xuất bản',
  returned: 'Trả lại',
  withdrawn: 'Đã gỡ',
  late: 'Quá hạn',
}
const spec = { state: listFilter(), words: textFilter(), desk: textFilter(), sort: textFilter() }
const sheetSpec = { new: flagFilter() }

const columns: readonly Column<Thing>[] = [
  { id: 'title', title: 'Tin, bài', main: true, sortable: true, cell: (thing) => thing.title },
  { id: 'state', title: 'Trạng thái', width: 130, phone: 'side', cell: (thing) => <StateBadge plain tone={thing.state} label={words[thing.state]} /> },
  { id: 'people', title: 'Người làm', width: 130, phone: 'hidden', cell: (thing) => <People people={thing.people} size={22} /> },
  { id: 'desk', title: 'Ban', width: 150, cell: (thing) => thing.desk },
  { id: 'at', title: 'Hạn', width: 110, sortable: true, cell: (thing) => <When at={thing.at} /> },
  { id: 'words', title: 'Số từ', width: 80, numeric: true, optional: true, cell: (thing) => thing.words },
]

const AddSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode => {
  const [title, setTitle] = useState('')
  const queue = useQueue(addThing, { refreshes: [listThings] })
  const undo = useUndo()
  const add = async (): Promise<void> => {
    const id = newId()
    const act = await queue.add({ body: { id, title } }, { label: `Đăng ký tin: ${title}`, item: id, edit: '/things?new=true' })
    setTitle('')
    onClose()
    undo('Đã đăng ký', () => queue.withdraw(act.id))
  }
  return (
    <Sheet
      title="Đăng ký tin"
      opened={opened}
      onClose={onClose}
      foot={
        <Button fullWidth onClick={() => void add()}>
          {'Đăng ký'}
        </Button>
      }
    >
      <Stack>
        <TextInput label="Tên tin, bài" required data-autofocus value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      </Stack>
    </Sheet>
  )
}

export const ThingsPage = (): ReactNode => {
  const filters = useAddressFilters(spec)
  const { values, set } = filters
  const sheet = useAddressFilters(sheetSpec)
  const things = useApi(listThings, { query: { state: [...values.state], words: values.words, sort: values.sort } }, { keep: true })
  const queued = useQueued(addThing)
  const go = useGo()
  const notice = useNotice()
  const confirm = useConfirmDanger()
  const remove = useSend(removeThings, { refreshes: [listThings] })
  const broken = useSend(breakThing)
  const open = (): void => sheet.set({ new: true })
  useShortcuts([{ keys: 'n', label: 'Đăng ký tin', run: open }])
  const removeChosen = async (rows: readonly Thing[]): Promise<void> => {
    const answer = await confirm({
      title: `Gỡ ${rows.length} tin?`,
      willDo: ['Tin rời khỏi kế hoạch ngày.', 'Người được giao nhận thông báo.'],
      action: 'Gỡ tin',
      reason: true,
    })
    if (answer && (await remove.attempt({ body: { ids: rows.map((row) => row.id), reason: answer.reason } }))) notice.done('Đã gỡ')
  }
  const fail = (): void => void broken.send().catch(notice.failed)
  return (
    <>
      <PageHeader
        title="Kế hoạch ngày"
        line="34 tin · 5 chờ duyệt · 2 quá hạn"
        primary={
          <Button onClick={open} leftSection={<Icon name="plus" size={16} />}>
            {'Đăng ký tin'}
          </Button>
        }
        actions={
          <Button variant="default" onClick={fail}>
            {'Làm hỏng'}
          </Button>
        }
      />
      {queued.length > 0 && (
        <ul aria-label="Chưa gửi">
          {queued.map((act) => (
            <li key={act.id}>{act.call.body.title}</li>
          ))}
        </ul>
      )}
      <Loaded
        of={things}
        empty={
          <EmptyState
            icon="plan"
            title="Chưa có tin nào cho 22/11."
            next="Đăng ký tin đầu tiên, hoặc chép từ kế hoạch tuần."
            actions={<Button onClick={open}>{'Đăng ký tin'}</Button>}
          />
        }
      >
        {({ items }) => (
          <DataTable
            name="things"
            label="Kế hoạch ngày"
            columns={columns}
            rows={items}
            rowKey={(thing) => thing.id}
            rowLabel={(thing) => thing.title}
            to={(thing) => `/things/${thing.id}`}
            sort={values.sort}
            onSort={(sort) => set({ sort })}
            rowTone={(thing) => (thing.state === 'late' ? 'late' : undefined)}
            bulk={[
              { id: 'move', label: 'Chuyển ngày', run: () => go('/things') },
              { id: 'remove', label: 'Gỡ', danger: true, run: (rows) => void removeChosen(rows) },
            ]}
            filters={
              <FilterBar filters={filters}>
                <FilterSearch value={values.words} onChange={(next) => set({ words: next })} label="Tìm trong kế hoạch" />
                <FilterSelect
                  label="Ban"
                  value={values.desk}
                  onChange={(desk) => set({ desk: desk ?? '' })}
                  choices={[
                    { value: 'thoi-su', label: 'Ban Thời sự' },
                    { value: 'van-hoa', label: 'Ban Văn hóa' },
                  ]}
                />
                <FilterChips
                  label="Trạng thái"
                  value={values.state}
                  onChange={(state) => set({ state })}
                  choices={states.slice(0, 4).map((state) => ({ value: state, label: words[state] }))}
                />
              </FilterBar>
            }
          />
        )}
      </Loaded>
      <AddSheet opened={sheet.values.new} onClose={() => sheet.set({ new: false })} />
    </>
  )
}
