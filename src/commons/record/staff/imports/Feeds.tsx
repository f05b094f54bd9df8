import { Group, Select, Switch, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Loaded, useApi, useLanguage, useNotice, useSend, When } from '../../../../platform/staff/index.ts'
import { feedPaces, listImportFeeds, listImportRuns, saveImportFeed, type ImportFeed } from '../../contract-imports.ts'
import classes from './Imports.module.css'
import { useImportMessages } from './messages.ts'

const LastRun = ({ feed }: { feed: ImportFeed }): ReactNode => {
  const m = useImportMessages()
  const { language } = useLanguage()
  const run = feed.lastRun
  if (!run)
    return (
      <Text size="sm" c="dimmed">
        {m.never}
      </Text>
    )
  return (
    <Text size="sm" c={run.failure ? 'red' : 'dimmed'}>
      {m.last} <When at={run.createdAt} />: {run.failure ? run.failure[language] : m.result(run.imported, run.updated, run.unchanged, run.badCount)}
    </Text>
  )
}

const Feed = ({ feed }: { feed: ImportFeed }): ReactNode => {
  const m = useImportMessages()
  const notice = useNotice()
  const { send, sending } = useSend(saveImportFeed, { refreshes: [listImportFeeds, listImportRuns] })
  const save = (change: Partial<Pick<ImportFeed, 'isOn'>> & { everyMinutes?: (typeof feedPaces)[number] }): void => {
    const everyMinutes = feedPaces.find((pace) => pace === feed.everyMinutes) ?? 60
    void send({ params: { feedId: feed.id }, body: { url: feed.url, name: feed.name, everyMinutes, isOn: feed.isOn, ...change } }).catch(notice.failed)
  }
  return (
    <li className={classes.feed}>
      <div className={classes.feedWords}>
        <Text fw={500}>{feed.name}</Text>
        <Text size="sm" c="dimmed" className={classes.address}>
          {feed.url}
        </Text>
        <LastRun feed={feed} />
      </div>
      <Group gap={12} wrap="nowrap">
        <Select
          size="xs"
          w={170}
          aria-label={m.pace}
          allowDeselect={false}
          disabled={sending}
          data={feedPaces.map((value) => ({ value: String(value), label: m.paces[value] }))}
          value={String(feed.everyMinutes)}
          onChange={(value) => save({ everyMinutes: feedPaces.find((each) => String(each) === value) ?? 60 })}
        />
        <Switch aria-label={m.isOn(feed.name)} checked={feed.isOn} disabled={sending} onChange={(event) => save({ isOn: event.currentTarget.checked })} />
      </Group>
    </li>
  )
}

/** Feeds that are read again and again, each with what its last reading brought. */
export const Feeds = (): ReactNode => {
  const m = useImportMessages()
  const feeds = useApi(listImportFeeds, {}, { every: 30_000 })
  return (
    <Loaded of={feeds} empty={<Text c="dimmed">{m.feedsEmpty}</Text>}>
      {({ items }) => (
        <ul className={classes.feeds}>
          {items.map((feed) => (
            <Feed key={feed.id} feed={feed} />
          ))}
        </ul>
      )}
    </Loaded>
  )
}
