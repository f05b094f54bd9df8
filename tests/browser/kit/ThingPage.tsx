import { Button, Group, Paper, Stack } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { Chart, Figure, LongWork, PageHeader, SaveState, StateBadge, TrendLine, useRouteParams } from '../../../src/platform/staff/index.ts'

const keptAt = new Date()
const months = ['1', '2', '3', '4', '5', '6']
const values = [12, 15, 14, 21, 25, 31]

export const ThingPage = (): ReactNode => {
  const { thingId } = useRouteParams('thingId')
  const [done, setDone] = useState(3)
  const option = useMemo(
    () => ({
      xAxis: { type: 'category', data: months },
      yAxis: { type: 'value' },
      series: [{ type: 'bar', data: values, label: { show: true, position: 'top' } }],
      tooltip: { trigger: 'axis' },
    }),
    [],
  )
  return (
    <>
      <PageHeader
        title={`Tin ${thingId}`}
        line={<SaveState state={{ kind: 'on-device', at: keptAt }} />}
        back={{ to: '/things', label: 'Kế hoạch' }}
        state={<StateBadge tone="waiting" label="Chờ duyệt" />}
        primary={<Button>{'Gửi duyệt'}</Button>}
      />
      <Stack>
        <Group gap="xl">
          <Paper withBorder p="md">
            <Figure
              label="Cơ quan báo chí có nền tảng số"
              value="66,7 %"
              count="2/3 cơ quan"
              target="100 %"
              source="/things"
              trend={<TrendLine points={[1, 1, 2, 2, 2, 2]} target={3} label="Từ 1 lên 2 cơ quan trong 6 tháng, mục tiêu 3" />}
              state={<StateBadge tone="late" label="Có nguy cơ" />}
            />
          </Paper>
          <Paper withBorder p="md">
            <Figure label="Tin, bài thiết yếu" value={null} missing="chưa có số gốc (2020)" />
          </Paper>
        </Group>
        <Chart
          title="Tin, bài thiết yếu theo tháng"
          option={option}
          table={{ head: ['Tháng', 'Số bài'], rows: months.map((month, index) => [month, values[index] ?? null]) }}
        />
        <LongWork label="Đang xuất 12 trang" done={done} total={12} onCancel={() => setDone(0)} />
      </Stack>
    </>
  )
}
