import type { ReactNode } from 'react'
import { Icon, StateBadge, When } from '../../../../platform/staff/index.ts'
import type { Asset } from '../../contract.ts'
import { AssetPicture } from '../AssetPicture.tsx'
import { useMediaMessages } from '../messages.ts'
import classes from './AssetTile.module.css'

/** What a picture is called where it has no caption. */
export const nameOf = (asset: Asset): string => asset.caption || asset.alt || asset.fileName

const Marks = ({ asset }: { asset: Asset }): ReactNode => {
  const m = useMediaMessages()
  if (asset.state !== 'ready') return <StateBadge tone={asset.state === 'processing' ? 'waiting' : 'withdrawn'} label={m.states[asset.state]} />
  return asset.isPublic ? <StateBadge tone="published" label={m.inUse} /> : null
}

export type TileProps = { readonly asset: Asset; readonly onOpen: () => void; readonly open?: boolean; readonly chosen?: boolean }

/** A picture with what an editor must know of it: missing credit or rights is a red edge and words. */
export const AssetTile = ({ asset, onOpen, open, chosen }: TileProps): ReactNode => {
  const m = useMediaMessages()
  const gap = asset.gaps[0]
  return (
    <button
      type="button"
      className={classes.tile}
      data-gap={gap}
      data-open={open || undefined}
      {...(chosen === undefined ? {} : { 'aria-pressed': chosen })}
      onClick={onOpen}
    >
      <span className={classes.frame}>
        <AssetPicture asset={asset} sizes="(max-width: 767px) 50vw, 240px" maxWidth={640} alt="" />
        <span className={classes.badge}>
          <Marks asset={asset} />
        </span>
      </span>
      <span className={classes.words}>
        <span className={classes.caption} data-none={asset.caption === '' || undefined}>
          {nameOf(asset)}
        </span>
        {gap && (
          <span className={classes.gap}>
            <Icon name="warning" size={14} />
            {m.gaps[gap]}
          </span>
        )}
        <span className={classes.credit} style={{ display: 'block' }}>
          {asset.credit || asset.uploadedBy.name} · <When at={asset.uploadedAt} />
        </span>
      </span>
    </button>
  )
}

export const AssetGrid = ({ assets, children }: { assets: readonly Asset[]; children: (asset: Asset) => ReactNode }): ReactNode => (
  <ul className={classes.grid}>
    {assets.map((asset) => (
      <li key={asset.id}>{children(asset)}</li>
    ))}
  </ul>
)
