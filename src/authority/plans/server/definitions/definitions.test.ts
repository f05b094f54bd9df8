import { describe, expect, it } from 'vitest'
import { IndicatorDefinition, type RuleName } from '../../contract/indicator-definition.ts'
import { demoPlan, foundingPlans } from '../../data/shipped-plans.ts'
import { targetStatements } from '../target-statements.ts'
import { taskLines } from '../tasks.ts'
import { computeIndicator } from '../compute-indicator.ts'
import { shippedDefinitions, targetClauses } from './all.ts'
import { definitionSentence } from './sentence.ts'
import { definitionOn, definitionsForRow, reviseDefinition } from './versions.ts'
import { measureNames } from './measure-names.ts'

const plans = [...foundingPlans(), demoPlan()]
const statements = plans.flatMap((plan) => targetStatements(plan, targetClauses))
const lines = plans.flatMap(taskLines)
const byKey = (key: string) => definitionOn(shippedDefinitions, key, '2026-11-21')!

describe('the shipped definitions', () => {
  it('are well-formed, one first version each', () => {
    for (const definition of shippedDefinitions) expect(IndicatorDefinition.parse(definition)).toEqual(definition)
    expect(new Set(shippedDefinitions.map((definition) => definition.key)).size).toBe(shippedDefinitions.length)
  })

  it('compute every wanted value of the three plans', () => {
    const uncomputed = statements.filter((statement) => definitionsForRow(shippedDefinitions, statement.row, '2026-11-21').length === 0)
    expect(uncomputed.map((statement) => statement.id)).toEqual([])
  })

  it('prove every task that has a product; Phú Thọ’s tasks have neither product nor date', () => {
    const unproven = lines.filter((line) => definitionsForRow(shippedDefinitions, line.row, '2026-11-21').length === 0)
    const withProduct = unproven.filter((line) => line.product !== null)
    expect(withProduct.map((line) => line.row)).toEqual([])
    expect(lines.filter((line) => line.row.startsWith('PT-')).map((line) => [line.product, line.timeRaw, line.evidence])).toEqual(
      Array(5).fill([null, null, 'none']),
    )
  })

  it('bind only to rows the plans have, and to companions that exist', () => {
    const rows = new Set([...statements.map((statement) => statement.row), ...lines.map((line) => line.row)])
    const keys = new Set(shippedDefinitions.map((definition) => definition.key))
    const names = new Set<string>(Object.values(measureNames))
    for (const definition of shippedDefinitions) {
      expect(definition.planRows.filter((row) => !rows.has(row))).toEqual([])
      expect(definition.beside.filter((key) => !keys.has(key))).toEqual([])
      expect(definition.measures.filter((name) => !names.has(name))).toEqual([])
    }
  })

  it.each([
    ['digital-platforms', ['PT-2025-1', 'PT-2030-1', 'KT-2025-1', 'KT-2030-1']],
    ['data-platform-ai', ['PT-2025-2', 'PT-2030-2', 'KT-2025-2', 'KT-2030-2']],
    ['converged-newsroom', ['PT-2025-3', 'PT-2030-3', 'KT-2025-4', 'KT-2030-3']],
    ['converged-newsroom-completed-online', ['KT-A1-6']],
    ['multimedia-agency', ['KT-2025-4.b']],
    ['revenue-growth', ['PT-2025-4', 'KT-2025-5', 'KT-2030-4']],
    ['revenue-growth-maintained', ['PT-2030-4']],
    ['security-level-3', ['PT-2025-5', 'KT-2025-3']],
    ['staff-trained', ['PT-2025-6', 'KT-2025-7']],
    ['paid-content-growth', ['KT-2025-6']],
    ['paid-content-count', ['KT-A1-8']],
    ['paid-content-points', ['KT-A1-8']],
    ['remote-access', ['KT-2025-8', 'KT-A1-2']],
    ['urban-rural', ['KT-2025-9', 'KT-A1-1']],
    ['essential-items-growth', ['KT-2025-10', 'KT-A1-3']],
    ['essential-items-growth-since-2020', ['KT-III.1']],
    ['positive-items-growth', ['KT-2025-11']],
    ['positive-items-growth-without-verified', ['KT-A1-4']],
    ['autonomous-with-orders', ['KT-2025-12', 'KT-A1-5']],
    ['provincial-media-agency', ['KT-A1-7']],
    ['provincial-media-agency-scheme', ['KT-A2-8']],
    ['magazines-relicensed', ['KT-2025-13', 'KT-A1-9']],
  ])('%s computes %j of the founding plans', (key, rows) => expect(byKey(key).planRows.filter((row) => !row.startsWith('MS-'))).toEqual(rows))

  it('say their thresholds in their own sentence', () => {
    for (const definition of shippedDefinitions) {
      for (const language of ['vi', 'en'] as const) expect(definitionSentence(definition, language)).not.toMatch(/[{}]|undefined/)
    }
    const sentence = definitionSentence(byKey('converged-newsroom'), 'vi')
    expect(sentence).toContain('ít nhất 80 % tác phẩm đi từ bảng kế hoạch chung, ít nhất 30 % câu chuyện')
    expect(sentence).toContain('báo in, báo điện tử, phát thanh, truyền hình')
    expect(definitionSentence(byKey('revenue-growth'), 'vi')).toContain('kế hoạch không nêu năm gốc')
  })

  it('apply their own thresholds to facts', () => {
    const { parameters } = byKey('security-level-3')
    if (parameters.rule !== 'security-dossier') throw new Error('another rule')
    const facts = { asOf: '2026-06-30', agencies: [{ id: 'A', hasOnlineProduct: true, dossiers: [{ level: 3, approvedOn: '2026-01-01' }] }] }
    expect(computeIndicator('security-dossier', parameters, facts).value).toBe(100)
    expect(computeIndicator('security-dossier', { ...parameters, minLevel: 4 }, facts).value).toBe(0)
  })

  it('use every rule there is', () => {
    const rules: RuleName[] = [
      'channel-carries-works',
      'domestic-channels',
      'analysis-and-ai',
      'converged',
      'revenue-growth',
      'security-dossier',
      'staff-trained',
      'paid-content',
      'remote-access',
      'urban-rural',
      'new-items',
      'autonomy-and-orders',
      'merged-agency',
      'licence-reissued',
      'documents',
      'activities',
    ]
    expect(new Set(shippedDefinitions.map((definition) => definition.parameters.rule))).toEqual(new Set(rules))
  })
})

describe('versions', () => {
  const first = byKey('converged-newsroom')
  const parameters = { ...first.parameters, minBoardShare: 60 }

  it('a value is judged by the version of its own date', () => {
    if (parameters.rule !== 'converged') throw new Error('another rule')
    const second = reviseDefinition(first, { validFrom: '2027-01-01', parameters })
    if (typeof second === 'string') throw new Error(second)
    const both = [...shippedDefinitions, second]
    const threshold = (on: string) => definitionSentence(definitionOn(both, first.key, on)!, 'vi').match(/ít nhất (\d+) %/)?.[1]
    expect(['2026-12-31', '2027-01-01'].map(threshold)).toEqual(['80', '60'])
    expect(second).toMatchObject({ version: 2, planRows: first.planRows })
    expect(definitionsForRow(both, 'PT-2025-3', '2027-06-01')).toEqual([second])
  })

  it('cannot reach back or become another rule', () => {
    expect(reviseDefinition(first, { validFrom: first.validFrom })).toBe('not-later')
    expect(reviseDefinition(first, { validFrom: '2027-01-01', parameters: { rule: 'urban-rural' } })).toBe('other-rule')
  })

  it('do not exist before their first day', () => expect(definitionOn(shippedDefinitions, first.key, '2022-12-31')).toBeUndefined())
})
