import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { arrangeFront, findFrontWorks, getFront, listFrontChanges, previewFront, removeBand, setBand } from '../contract.ts'
import { siteMigrations } from '../migrations/index.ts'
import { openAssets } from './assets/open-assets.ts'
import type { ReaderAssets } from './assets/reader-assets.ts'
import { siteBroadcasts } from './broadcasts.ts'
import { removeBandUseCase, setBandUseCase } from './front/band.ts'
import { listFrontChangesUseCase } from './front/changes.ts'
import { frontStreamBroadcasts, streamFront } from './front/front-stream.ts'
import { arrangeFrontUseCase, findFrontWorksUseCase, getFrontUseCase, previewFrontUseCase } from './front/look-at-front.ts'
import { siteFront, sitePlugin } from './plugin.ts'
import { stateOf } from './state.ts'

let opened: ReaderAssets | undefined
/** Read once a process, when the first page needs them. */
const assets = (): ReaderAssets => {
  opened ??= openAssets(import.meta.dirname)
  return opened
}

const editors = ['leader', 'secretary', 'desk_head', 'editor'] as const

export const siteModule = defineModule({
  name: 'readers/site',
  migrations: siteMigrations,
  permissions: [
    { name: 'site.curate', vi: 'Sắp trang nhất', en: 'Arrange the front page', roles: ['leader', 'secretary'] },
    { name: 'site.look', vi: 'Xem trang nhất đang sắp', en: 'See how the front page is arranged', roles: editors },
    { name: 'site.band', vi: 'Đặt, gỡ dải tin khẩn cấp', en: 'Put up and take down the emergency band', roles: ['leader', 'secretary'] },
  ],
  routes: [
    serve(getFront, 'site.look', getFrontUseCase),
    serve(arrangeFront, 'site.curate', arrangeFrontUseCase),
    serve(previewFront, 'site.look', previewFrontUseCase(assets)),
    serve(listFrontChanges, 'site.look', listFrontChangesUseCase),
    serve(findFrontWorks, 'site.curate', findFrontWorksUseCase),
    serve(setBand, 'site.band', setBandUseCase),
    serve(removeBand, 'site.band', removeBandUseCase),
  ],
  broadcasts: [...siteBroadcasts(assets), ...frontStreamBroadcasts],
  plugin: async (app, services) => {
    await streamFront(app, services)
    await sitePlugin(assets)(app, services)
  },
  front: (services) => siteFront(services, assets),
  start: async (services) => {
    await stateOf(services).directory()
  },
})
