import { addAreas } from '../../src/commons/areas/index.ts'
import { addChannel, addDesk, addLicence, addOrganisation, addProduct, succeed } from '../../src/commons/organisations/index.ts'
import { addSection } from '../../src/commons/vocabulary/index.ts'
import { addDays } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { areas, province } from '../areas.ts'
import { organisations } from '../organisations.ts'
import { sections } from '../sections.ts'
import type { DemoOrganisation } from '../types.ts'
import { need, type Loading, type Step } from './context.ts'

export const loadAreas: Step = async (tx, loading) => {
  const common = { isRemote: false, isBorder: false, validFrom: '1976-01-01' }
  await addAreas(tx, [
    {
      ...common,
      id: loading.provinceId,
      code: province.code,
      name: province.fullName,
      kind: 'province',
      parentId: null,
      settlement: 'rural',
      population: areas.reduce((sum, area) => sum + area.population, 0),
    },
  ])
  const rows = areas.map((area) => ({
    id: newId(),
    code: area.code,
    name: `${area.kind === 'ward' ? 'Phường' : 'Xã'} ${area.name}`,
    kind: area.kind,
    parentId: loading.provinceId,
    settlement: area.settlement,
    isRemote: area.isRemote,
    isBorder: area.isBorder,
    population: area.population,
    validFrom: '2025-07-01',
  }))
  await addAreas(tx, rows)
  areas.forEach((area, index) => loading.areas.set(area.key, rows[index]!.id))
}

const addParts = async (tx: Parameters<Step>[0], loading: Loading, organisation: DemoOrganisation, id: string): Promise<void> => {
  for (const [position, desk] of organisation.desks.entries()) {
    const deskId = newId()
    loading.desks.set(`${organisation.code}/${desk.code}`, deskId)
    await addDesk(tx, { id: deskId, agencyId: id, code: desk.code, name: desk.name, position })
  }
  for (const product of organisation.products) {
    // a product is as old as the first channel that carried it, in this house
    const opened = organisation.channels.filter((channel) => channel.product === product.code).map((channel) => channel.openedOn)
    const since = [organisation.validFrom, opened.toSorted()[0] ?? organisation.validFrom].toSorted().at(-1)!
    await addProduct(tx, {
      id: newId(),
      agencyId: id,
      pressType: product.pressType,
      name: product.name,
      frequency: product.frequency,
      validFrom: since,
      validTo: organisation.validTo ? addDays(organisation.validTo, 1) : null,
    })
  }
  for (const channel of organisation.channels) {
    const channelId = newId()
    loading.channels.set(`${organisation.code}/${channel.code}`, { id: channelId, kind: channel.kind })
    await addChannel(tx, {
      id: channelId,
      agencyId: id,
      kind: channel.kind,
      name: channel.name,
      address: channel.address,
      isDigital: ['site', 'social', 'app'].includes(channel.kind),
      isDomestic: channel.domesticPlatform,
      openedOn: channel.openedOn,
      closedOn: organisation.validTo ? addDays(organisation.validTo, 1) : null,
    })
  }
  const { licence } = organisation
  if (!licence) return
  await addLicence(tx, {
    id: newId(),
    agencyId: id,
    kind: 'Giấy phép hoạt động báo chí',
    number: licence.number,
    issuedOn: licence.issuedOn,
    issuer: licence.issuer,
    validFrom: licence.issuedOn,
    validTo: null,
    headTitle: licence.headTitle,
    headName: licence.headName,
    office: licence.address,
    phone: licence.phone,
    email: licence.email,
  })
}

export const loadOrganisations: Step = async (tx, loading) => {
  for (const organisation of organisations) loading.organisations.set(organisation.code, newId())
  // whoever is named as a supervisory body comes first
  const ordered = [...organisations].sort((a, b) => Number(a.supervisoryBody !== undefined) - Number(b.supervisoryBody !== undefined))
  for (const organisation of ordered) {
    const id = need(loading.organisations, organisation.code)
    await addOrganisation(tx, {
      id,
      code: organisation.code,
      kind: organisation.kind,
      agencyType: organisation.agencyType ?? null,
      provinceId: loading.provinceId,
      supervisoryBodyId: organisation.supervisoryBody ? need(loading.organisations, organisation.supervisoryBody) : null,
      validFrom: organisation.validFrom,
      validTo: organisation.validTo ? addDays(organisation.validTo, 1) : null,
      names: [{ validFrom: organisation.validFrom, name: organisation.name, shortName: organisation.shortName }],
    })
    await addParts(tx, loading, organisation, id)
  }
  for (const organisation of organisations.filter((each) => each.predecessors.length > 0)) {
    await succeed(tx, {
      successorId: need(loading.organisations, organisation.code),
      predecessorIds: organisation.predecessors.map((code) => need(loading.organisations, code)),
      onDay: organisation.successionOn ?? organisation.validFrom,
      kind: organisation.successionKind ?? 'succeed',
      decision: organisation.successionDecision ?? null,
      at: loading.now,
    })
  }
  for (const section of sections) {
    const id = newId()
    loading.sections.set(`${section.agency}/${section.slug}`, id)
    await addSection(tx, { id, agencyId: need(loading.organisations, section.agency), slug: section.slug, name: section.name, position: section.order })
  }
}
