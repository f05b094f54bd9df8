/** @jsxImportSource @kitajs/html */
import type { Block, List, Picture as PictureBlock, PlainBlock, Quote, Table } from '../../../../commons/content/schema.ts'
import type { PictureSource } from '../../../../commons/media/index.ts'
import type { BodyPart } from '../body-steps/body.ts'
import { words } from '../messages.vi.ts'
import { Corrections } from './corrections.tsx'
import { Picture } from './picture.tsx'
import { Runs } from './runs.tsx'

type FigureProps = { readonly picture: PictureBlock; readonly source: PictureSource; readonly first?: boolean; readonly sizes?: string }

const Figure = ({ picture, source, first = false, sizes = '(min-width: 48rem) 46rem, 100vw' }: FigureProps) => (
  <figure class={source.height > source.width * 1.1 ? 'portrait' : ''}>
    <Picture source={source} alt={picture.alt} sizes={sizes} first={first} />
    {picture.caption === '' && picture.credit === '' ? (
      ''
    ) : (
      <figcaption>
        <span safe>{picture.caption}</span>
        {picture.credit === '' ? (
          ''
        ) : (
          <span class="credit" safe>
            {words.photoBy(picture.credit)}
          </span>
        )}
      </figcaption>
    )}
  </figure>
)

const ListBlock = ({ list }: { readonly list: List }) => {
  const items = list.items.map((item) => (
    <li>
      <Runs runs={item} />
    </li>
  ))
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>
}

/** Scrolls inside itself, and by keyboard. */
const TableBlock = ({ table }: { readonly table: Table }) => (
  <div class="table" tabindex="0" role="region" aria-label="Bảng">
    <table>
      {table.rows.map((row) => (
        <tr>
          {row.map((cell) => {
            const Cell = cell.header ? 'th' : 'td'
            return (
              <Cell colspan={cell.colspan} rowspan={cell.rowspan}>
                <Runs runs={cell.text} />
              </Cell>
            )
          })}
        </tr>
      ))}
    </table>
  </div>
)

const QuoteBlock = ({ quote }: { readonly quote: Quote }) => (
  <blockquote>
    <p>
      <Runs runs={quote.text} />
    </p>
    {quote.source === '' ? '' : <footer safe>{quote.source}</footer>}
  </blockquote>
)

type PlainProps = { readonly block: Exclude<PlainBlock, PictureBlock>; readonly anchor?: string }

const Plain = ({ block, anchor }: PlainProps) => {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.text} />
        </p>
      )
    case 'heading': {
      const Level = block.level === 2 ? 'h2' : 'h3'
      return (
        <Level id={anchor}>
          <Runs runs={block.text} />
        </Level>
      )
    }
    case 'quote':
      return <QuoteBlock quote={block} />
    case 'list':
      return <ListBlock list={block} />
    case 'table':
      return <TableBlock table={block} />
    case 'embed':
      // nothing of another house is loaded before the reader asks for it
      return (
        <p class="embed">
          <a href={block.url} rel="noopener" target="_blank">
            <strong safe>{block.title === '' ? block.provider : block.title}</strong>
            <span safe>{words.openEmbed(block.provider)}</span>
          </a>
        </p>
      )
  }
}

type Shown = ReadonlyMap<string, PictureSource>

const Inside = ({ block, pictures }: { readonly block: PlainBlock; readonly pictures: Shown }) => {
  if (block.type !== 'picture') return <Plain block={block} />
  const source = pictures.get(block.assetId)
  return source ? <Figure picture={block} source={source} /> : ''
}

const BoxBlock = ({ block, pictures }: { readonly block: Extract<Block, { type: 'box' }>; readonly pictures: Shown }) => (
  <aside class="box" aria-label={block.title === '' ? false : block.title}>
    {block.title === '' ? '' : <h2 safe>{block.title}</h2>}
    {block.blocks.map((inside) => (
      <Inside block={inside} pictures={pictures} />
    ))}
  </aside>
)

const Part = ({ part, pictures }: { readonly part: BodyPart; readonly pictures: Shown }) => {
  switch (part.kind) {
    case 'corrections':
      return <Corrections corrections={part.corrections} />
    case 'picture':
      return <Figure picture={part.picture} source={part.source} first={part.first} />
    case 'pair':
      return (
        <div class="pair">
          {part.pictures.map((each) => (
            <Figure picture={each.picture} source={each.source} sizes="(min-width: 48rem) 23rem, 50vw" />
          ))}
        </div>
      )
    case 'block':
      return part.block.type === 'box' ? <BoxBlock block={part.block} pictures={pictures} /> : <Plain block={part.block} anchor={part.anchor} />
  }
}

export const Body = ({ parts, pictures }: { readonly parts: readonly BodyPart[]; readonly pictures: Shown }) => (
  <>
    {parts.map((part) => (
      <Part part={part} pictures={pictures} />
    ))}
  </>
)
