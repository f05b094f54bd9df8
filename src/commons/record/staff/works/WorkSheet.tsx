import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { Loaded, Sheet, StaffLink, useActor, useApi } from '../../../../platform/staff/index.ts'
import { getWork, listStoryPlaces, type WorkDetail } from '../../contract.ts'
import { evidenceAddress } from '../../contract-day-list.ts'
import { useRecordWords } from '../words/messages.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import { ClassifyForm } from './ClassifyForm.tsx'
import { useWorksMessages } from './messages.ts'
import { Versions } from './Versions.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import { WorkStateBadge } from './WorkStateBadge.tsx'
import classes from './WorkSheet.module.css'

const Appearances = ({ work }: { work: WorkDetail }): ReactNode => {
  const m = useWorksMessages()
  const w = useRecordWords()
  return (
    <section>
      <Title order={3} className={classes.heading}>
        {m.detail.place}
      </Title>
      {work.appearances.map((each) => {
        const slot = each.slot ?? {}
        const where = [slot['issue'], slot['page'], slot['bulletin'], slot['time']].filter(Boolean).join(' · ')
        return (
          <Text key={each.id} size="sm">
            {[w.appearances[each.kind], where, formatMoment(new Date(each.openedAt))].filter((part) => part !== '').join(' · ')}
            {each.closedAt ? ` · ${m.detail.closed} ${formatMoment(new Date(each.closedAt))}` : ''}
          </Text>
        )
      })}
    </section>
  )
}

const Evidence = ({ work }: { work: WorkDetail }): ReactNode => {
  const m = useWorksMessages()
  const files = (work.versions.at(-1)?.media ?? []).filter((each) => each.use === 'evidence' && each.assetId === null)
  if (files.length === 0) return null
  return (
    <section>
      <Title order={3} className={classes.heading}>
        {m.detail.evidence}
      </Title>
      {files.map((file, index) => (
        <Anchor key={file.fileSha256} href={evidenceAddress(file.fileSha256)} download size="sm" mr={12}>
          {m.detail.openFile(index + 1)}
        </Anchor>
      ))}
    </section>
  )
}

const Withdrawal = ({ withdrawal }: { withdrawal: NonNullable<WorkDetail['withdrawal']> }): ReactNode => {
  const m = useWorksMessages()
  return (
    <div className={classes.withdrawal}>
      <Text fw={600}>
        {m.detail.withdrawnAt} {formatMoment(new Date(withdrawal.at))}
      </Text>
      <Text size="sm">{withdrawal.reason}</Text>
      {withdrawal.legalBasis && (
        <Text size="sm">
          {m.detail.basis}: {withdrawal.legalBasis}
        </Text>
      )}
      {withdrawal.shown && (
        <Text size="sm">
          {m.detail.shown}: {withdrawal.shown}
        </Text>
      )}
    </div>
  )
}

const Facts = ({ work, words }: { work: WorkDetail; words: AgencyWords }): ReactNode => {
  const m = useWorksMessages()
  const w = useRecordWords()
  const line = [
    w.mediums[work.medium],
    words.genreName(work.genre),
    w.provenances[work.provenance],
    work.dated ? formatMoment(new Date(work.publishedAt)) : m.undated,
  ]
  return (
    <div>
      <Group gap={8}>
        <WorkStateBadge work={work} />
        <Text size="sm" c="dimmed">
          {line.join(' · ')}
        </Text>
      </Group>
      <Text size="sm">{work.credits.map((credit) => credit.name).join(', ')}</Text>
      {work.source && (
        <Text size="sm" c="dimmed">
          {m.detail.source}: {work.source}
        </Text>
      )}
      {work.tags.length > 0 && (
        <Text size="sm" c="dimmed">
          {m.detail.tags}: {work.tags.join(', ')}
        </Text>
      )}
    </div>
  )
}

const Ways = ({ work, onWithdraw }: { work: WorkDetail; onWithdraw: () => void }): ReactNode => {
  const m = useWorksMessages()
  const { can } = useActor()
  const place = useApi(listStoryPlaces, { params: { storyKey: work.storyKey } }).data?.items.find((each) => each.workId === work.id)
  const paper = work.appearances.find((each) => each.channelId !== null && each.kind !== 'site')
  return (
    <Group gap={12}>
      {place?.address && work.state === 'out' && (
        <Anchor href={place.address} target="_blank" size="sm">
          {m.detail.open}
        </Anchor>
      )}
      {work.provenance === 'declared' && paper && can('record.declare') && (
        <StaffLink to={`/record/day-list?channel=${paper.channelId}&day=${hanoiDay(new Date(work.publishedAt))}`}>{m.detail.inDayList}</StaffLink>
      )}
      {place?.may.withdraw && (
        <Button size="compact-sm" variant="outline" color="red" onClick={onWithdraw}>
          {m.withdraw.action}
        </Button>
      )}
    </Group>
  )
}

const Detail = ({ work, words }: { work: WorkDetail; words: AgencyWords }): ReactNode => {
  const { can } = useActor()
  const [withdrawing, setWithdrawing] = useState(false)
  return (
    <Stack gap="md">
      <Title order={2} className={classes.title}>
        {work.title}
      </Title>
      <Facts work={work} words={words} />
      {work.withdrawal && <Withdrawal withdrawal={work.withdrawal} />}
      <Ways work={work} onWithdraw={() => setWithdrawing(true)} />
      <ClassifyForm
        key={`${work.id} ${work.commitmentIds.join()} ${work.areaIds.join()} ${work.sectionId}`}
        work={work}
        words={words}
        editable={can('record.classify')}
      />
      <Appearances work={work} />
      <Evidence work={work} />
      <Versions work={work} />
      <WithdrawDialog work={withdrawing ? work : null} onClose={() => setWithdrawing(false)} />
    </Stack>
  )
}

/** One work: what it is, where it was out, what it counts for, each version with its hash and signatures. */
export const WorkSheet = ({ workId, words, onClose }: { workId: string | null; words: AgencyWords; onClose: () => void }): ReactNode => {
  const m = useWorksMessages()
  const work = useApi(getWork, { params: { workId: workId ?? '' } }, { enabled: workId !== null, keep: true })
  return (
    <Sheet title={m.title} opened={workId !== null} onClose={onClose} width={560}>
      {workId && <Loaded of={work}>{(found) => (found.id === workId ? <Detail key={found.id} work={found} words={words} /> : null)}</Loaded>}
    </Sheet>
  )
}
