import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

export type ChartOption = EChartsCoreOption

// drawn on a canvas: the SVG renderer writes style attributes, which the content policy refuses
use([
  BarChart,
  HeatmapChart,
  LineChart,
  PieChart,
  ScatterChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
])

const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--ht-${name}`).trim()

const seriesCount = (option: ChartOption): number => (Array.isArray(option['series']) ? option['series'].length : 1)

const houseLook = (title: string, option: ChartOption): ChartOption => ({
  color: ['accent', 'approved', 'waiting', 'returned', 'published', 'draft'].map(token),
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: token('text') },
  animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
  grid: { left: 8, right: 12, top: 28, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
  // patterns tell several series apart where colours do not
  aria: { enabled: true, label: { description: title }, decal: { show: seriesCount(option) > 1 } },
})

/** Draws into a box and follows its size; the answer takes it away. Tooltips are drawn too, never HTML. */
export const drawChart = (place: HTMLElement, title: string, option: ChartOption): (() => void) => {
  const chart = init(place)
  const tooltip = option['tooltip'] as object | undefined
  chart.setOption({
    ...houseLook(title, option),
    ...option,
    tooltip: { backgroundColor: token('raised'), borderColor: token('line'), textStyle: { color: token('text') }, ...tooltip, renderMode: 'richText' },
  })
  const observer = new ResizeObserver(() => chart.resize())
  observer.observe(place)
  return () => {
    observer.disconnect()
    chart.dispose()
  }
}
