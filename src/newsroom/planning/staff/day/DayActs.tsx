import { ActionIcon, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import { Icon, StaffLink, useActor, useNow } from '../../../../platform/staff/index.ts'
import { useDayMessages } from './messages.ts'
import { useBook, useOwnDesks, type Registration } from './use-registration.ts'

const BookItem = ({ closed, words, onPress }: { closed: boolean; words: string; onPress: () => void }): ReactNode => (
  <Menu.Item leftSection={<Icon name={closed ? 'unlock' : 'lock'} size={17} />} onClick={onPress}>
    {words}
  </Menu.Item>
)

/** What a head or the secretary does with a whole day: close its book, copy into it, look at the board. */
export const DayActs = ({ day, registration, onCopy }: { day: Day; registration: Registration | undefined; onCopy: () => void }): ReactNode => {
  const m = useDayMessages()
  const { can } = useActor()
  const desks = useOwnDesks(registration)
  const setBook = useBook(day)
  const open = day >= hanoiDay(useNow())
  if (!can('planning.assign')) return null
  return (
    <Menu width={280}>
      <Menu.Target>
        <ActionIcon size={34} variant="default" aria-label={m.dayActs}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={StaffLink} to={`/board?day=${day}`} leftSection={<Icon name="board" size={17} />}>
          {m.toBoard}
        </Menu.Item>
        {open && (
          <Menu.Item leftSection={<Icon name="copy" size={17} />} onClick={onCopy}>
            {m.copy}
          </Menu.Item>
        )}
        {registration && open && (
          <>
            <Menu.Divider />
            {desks.map((desk) => {
              const closed = registration.closedDeskIds.includes(desk.deskId)
              return (
                <BookItem
                  key={desk.deskId}
                  closed={closed}
                  words={closed ? m.openDesk(desk.deskName) : m.closeDesk(desk.deskName)}
                  onPress={() => void setBook({ id: desk.deskId, name: desk.deskName }, !closed)}
                />
              )
            })}
            {can('planning.manage') && (
              <BookItem
                closed={registration.isClosed}
                words={registration.isClosed ? m.openHouse : m.closeHouse}
                onPress={() => void setBook(null, !registration.isClosed)}
              />
            )}
          </>
        )}
        {can('planning.manage') && (
          <>
            <Menu.Divider />
            <Menu.Item component={StaffLink} to="/planning/settings" leftSection={<Icon name="settings" size={17} />}>
              {m.settings}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
