import type { ReactNode } from 'react'
import type { Asset } from '../contract.ts'
import { picture } from '../picture.ts'

/** A picture of the library as a browser loads it best; its mean colour stands in its place until then. */
export const AssetPicture = ({
  asset,
  sizes,
  maxWidth,
  className,
  alt,
}: {
  asset: Asset
  sizes: string
  maxWidth?: number
  className?: string
  alt?: string
}): ReactNode => {
  const { sources, img, colour } = picture(asset, { sizes, alt: alt ?? asset.alt, ...(maxWidth === undefined ? {} : { maxWidth }) })
  const { fetchpriority: fetchPriority, alt: words, ...attributes } = img
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcset} sizes={source.sizes} />
      ))}
      <img {...attributes} alt={words} fetchPriority={fetchPriority} className={className} style={{ backgroundColor: colour }} />
    </picture>
  )
}
