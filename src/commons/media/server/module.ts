import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { editAsset, getAsset, listAssets, listUsage, takeUpload } from '../contract.ts'
import { mediaMigrations } from '../migrations/index.ts'
import { editAssetUseCase } from './edit-asset.ts'
import { getAssetRow, getAssetUseCase, listAssetsUseCase, listUsageUseCase } from './library.ts'
import { makeRenditionsJob } from './make-renditions.ts'
import { presentAsset } from './present.ts'
import { pictureRoutes } from './serve-picture.ts'
import { expireUploads } from './upload/expire-uploads.ts'
import { getOwnUpload } from './upload/grant-upload.ts'
import { takeUpload as takeReceived } from './upload/take-upload.ts'
import { tusRoutes } from './upload/tus-routes.ts'

const senders = ['leader', 'secretary', 'desk_head', 'editor', 'reporter', 'contributor', 'technician'] as const

export const mediaModule = defineModule({
  name: 'commons/media',
  migrations: mediaMigrations,
  permissions: [
    { name: 'media.view', vi: 'Xem kho ảnh', en: 'See the picture library', roles: senders },
    { name: 'media.upload', vi: 'Tải ảnh lên, sửa thông tin ảnh của mình', en: 'Send pictures and describe one’s own', roles: senders },
    {
      name: 'media.edit',
      vi: 'Sửa thông tin mọi ảnh của cơ quan',
      en: 'Describe any picture of the agency',
      roles: ['leader', 'secretary', 'desk_head', 'editor'],
    },
  ],
  jobs: [makeRenditionsJob, expireUploads],
  routes: [
    serve(listAssets, 'media.view', listAssetsUseCase),
    serve(getAsset, 'media.view', getAssetUseCase),
    serve(listUsage, 'media.view', listUsageUseCase),
    // editors hold media.edit, senders may describe their own: the policy decides
    serve(editAsset, 'media.upload', editAssetUseCase),
    serve(takeUpload, 'media.upload', async (ctx, { params }) => {
      const { assetId, duplicate } = await takeReceived(ctx, await getOwnUpload(ctx, params.uploadId))
      return { asset: presentAsset(await getAssetRow(ctx.db, ctx.actor, assetId), ctx), duplicate }
    }),
  ],
  plugin: async (app, services) => {
    pictureRoutes(app, services)
    await tusRoutes(app, services)
  },
})
