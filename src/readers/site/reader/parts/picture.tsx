/** @jsxImportSource @kitajs/html */
import { picture, type PictureOptions, type PictureSource } from '../../../../commons/media/index.ts'

type Props = PictureOptions & { readonly source: PictureSource; readonly class?: string }

/** A picture that keeps its place from the start: its size and its mean colour stand in for it. */
export const Picture = ({ source, class: name = '', ...options }: Props) => {
  const { sources, img, tone } = picture(source, options)
  return (
    <picture class={`${tone} ${name}`.trim()}>
      {sources.map((each) => (
        <source {...each} />
      ))}
      <img src={img.src} width={img.width} height={img.height} alt={img.alt} loading={img.loading} decoding={img.decoding} fetchpriority={img.fetchpriority} />
    </picture>
  )
}
