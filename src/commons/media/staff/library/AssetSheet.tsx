import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { Icon, Loaded, Sheet, useApi, When } from '../../../../platform/staff/index.ts'
import { getAsset, listUsage, type Asset } from '../../contract.ts'
import { AssetPicture } from '../AssetPicture.tsx'
import { useMediaMessages } from '../messages.ts'
import { nameOf } from './AssetTile.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import classes from './AssetSheet.module.css'

const PROCESSING_EVERY_MS = 2000

const FileWords = ({ asset }: { asset: Asset }): ReactNode => {
  const m = useMediaMessages()
  return (
    <div className={classes.facts}>
      <span>
        {m.sentBy(asset.uploadedBy.name)} · <When at={asset.uploadedAt} />
      </span>
      <span className="tabular">{m.size(asset.width, asset.height, asset.bytes)}</span>
      {asset.takenAt && (
        <span>
          {m.taken} {formatMoment(new Date(asset.takenAt))}
        </span>
      )}
      <span>
        {m.fileName}: {asset.fileName} ·{' '}
        <Anchor underline="always" href={`/media/${asset.publicKey}/original`}>
          {m.original}
        </Anchor>
      </span>
      {asset.hasPlace && (
        <span>
          <Icon name="map-pin" size={14} /> {m.placeKept}
        </span>
      )}
    </div>
  )
}

const InFile = ({ asset }: { asset: Asset }): ReactNode => {
  const m = useMediaMessages()
  const facts = (['headline', 'caption', 'credit', 'author', 'rights'] as const).filter((name) => asset.fileFacts[name] !== null)
  if (facts.length === 0) return null
  return (
    <section className={classes.part}>
      <h3>{m.inFile}</h3>
      <ul className={classes.list}>
        {facts.map((name) => (
          <li key={name}>
            <span className={classes.dim}>{m.fileFacts[name]}:</span> {asset.fileFacts[name]}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Usage = ({ asset }: { asset: Asset }): ReactNode => {
  const m = useMediaMessages()
  const usage = useApi(listUsage, { params: { assetId: asset.id } })
  return (
    <section className={classes.part}>
      <h3>{m.usage}</h3>
      <Loaded of={usage} empty={<span className={classes.dim}>{m.noUsage}</span>} loading={null}>
        {({ items }) => (
          <ul className={classes.list}>
            {items.map((item) => (
              <li key={`${item.workId}${item.from}`}>
                {item.title} <span className={classes.dim}>· {item.to === null ? m.usageNow : m.usageUntil(hanoiDay(new Date(item.to)))}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}

/** Everything about one picture, beside the list. */
export const AssetSheet = ({ assetId, onClose }: { assetId: string | null; onClose: () => void }): ReactNode => {
  const m = useMediaMessages()
  const found = useApi(getAsset, { params: { assetId: assetId ?? '' } }, { enabled: assetId !== null })
  const asset = found.data?.id === assetId ? found.data : undefined
  // its renditions come in a moment: look again until they are there
  useApi(getAsset, { params: { assetId: assetId ?? '' } }, { enabled: asset?.state === 'processing', every: PROCESSING_EVERY_MS })
  return (
    <Sheet title={asset ? nameOf(asset).slice(0, 80) : m.title} opened={assetId !== null} onClose={onClose} width={480}>
      <Loaded of={{ ...found, data: asset }}>
        {(shown) => (
          <>
            <div className={classes.frame}>
              <AssetPicture asset={shown} sizes="(max-width: 767px) 100vw, 450px" maxWidth={960} />
            </div>
            <FileWords asset={shown} />
            <DetailsForm key={shown.id} asset={shown} />
            <Usage asset={shown} />
            <InFile asset={shown} />
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
