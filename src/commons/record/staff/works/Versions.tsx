import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import type { WorkDetail } from '../../contract.ts'
import { useRecordWords } from '../words/messages.ts'
import { useWorksMessages } from './messages.ts'
import classes from './WorkSheet.module.css'

type Version = WorkDetail['versions'][number]

const Signatures = ({ version, provenance }: { version: Version; provenance: WorkDetail['provenance'] }): ReactNode => {
  const m = useWorksMessages()
  if (version.approvals.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {m.detail.noSignature[provenance]}
      </Text>
    )
  const levelName = (level: string): string => m.detail.levels[level as keyof typeof m.detail.levels] ?? level
  return version.approvals.map((each) => (
    <Text key={`${each.level} ${each.at}`} size="sm">
      {m.detail.signed(levelName(each.level), each.person.name, each.onBehalfOf?.name ?? '')} · {formatMoment(new Date(each.at))}
      {each.isForThisText ? '' : ` · ${m.detail.forOlder}`}
    </Text>
  ))
}

const Notice = ({ notice }: { notice: NonNullable<Version['notice']> }): ReactNode => {
  const m = useWorksMessages()
  return (
    <>
      <Text size="sm">
        {m.detail.notice}: {notice.text}
      </Text>
      {notice.wrong && (
        <Text size="sm">
          {m.detail.wrong}: {notice.wrong}
        </Text>
      )}
      {notice.right && (
        <Text size="sm">
          {m.detail.right}: {notice.right}
        </Text>
      )}
    </>
  )
}

/** Every state that was public, newest first: why, when, by whom, signed by whom, and the hash it is proved by. */
export const Versions = ({ work }: { work: WorkDetail }): ReactNode => {
  const m = useWorksMessages()
  const w = useRecordWords()
  return (
    <section>
      <Title order={3} className={classes.heading}>
        {m.detail.versions}
      </Title>
      {work.versions.toReversed().map((version) => (
        <div key={version.no} className={classes.version}>
          <Text fw={500} size="sm">
            {m.detail.version(version.no)} · {w.reasons[version.reason]} · {formatMoment(new Date(version.publishedAt))}
            {version.publishedBy ? ` ${m.detail.by(version.publishedBy.name)}` : ''}
          </Text>
          {version.title !== work.title && <Text size="sm">{version.title}</Text>}
          {version.notice && <Notice notice={version.notice} />}
          <Signatures version={version} provenance={work.provenance} />
          <div className={classes.hash}>
            {m.detail.hash} {version.sha256}
          </div>
        </div>
      ))}
    </section>
  )
}
