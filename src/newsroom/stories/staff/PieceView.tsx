import { useMemo, type ReactNode } from 'react'
import { textOfBlock, type Block, type CanonicalContent, type PlainBlock, type Run } from '../../../commons/content/contract.ts'
import { getAsset } from '../../../commons/media/contract.ts'
import { AssetPicture } from '../../../commons/media/staff/index.ts'
import { Icon, useApi } from '../../../platform/staff/index.ts'
import { useStoryMessages } from './messages.ts'
import classes from './PieceView.module.css'

const RunView = ({ run }: { run: Run }): ReactNode => {
  const lines = run.text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))
  const italic = run.italic ? <em>{lines}</em> : lines
  const bold = run.bold ? <strong>{italic}</strong> : italic
  return run.href ? (
    <a href={run.href} rel="noopener noreferrer" target="_blank">
      {bold}
    </a>
  ) : (
    bold
  )
}

const Runs = ({ of }: { of: readonly Run[] }): ReactNode => of.map((run, index) => <RunView key={index} run={run} />)

const PictureBlock = ({ block }: { block: Extract<PlainBlock, { type: 'picture' }> }): ReactNode => {
  const m = useStoryMessages()
  const asset = useApi(getAsset, { params: { assetId: block.assetId } }, { keep: true }).data
  return (
    <figure className={classes.figure}>
      {asset ? (
        <AssetPicture asset={asset} alt={block.alt} sizes="(min-width: 48rem) 42rem, 100vw" className={classes.photo} />
      ) : (
        <div className={classes.space} />
      )}
      <figcaption data-missing={block.credit === '' || undefined}>
        {block.caption} <span className={classes.credit}>{m.pictureBy(block.credit || m.noCredit)}</span>
      </figcaption>
    </figure>
  )
}

const BlockView = ({ block }: { block: Block }): ReactNode => {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Runs of={block.text} />
        </p>
      )
    case 'heading':
      return block.level === 2 ? (
        <h2>
          <Runs of={block.text} />
        </h2>
      ) : (
        <h3>
          <Runs of={block.text} />
        </h3>
      )
    case 'quote':
      return (
        <blockquote>
          <Runs of={block.text} />
          {block.source && <footer>{`— ${block.source}`}</footer>}
        </blockquote>
      )
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Runs of={item} />
        </li>
      ))
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <div className={classes.scroll}>
          <table>
            <tbody>
              {block.rows.map((row, rowIndex) => (
                <tr key={rowIndex}>
                  {row.map((cell, index) => {
                    const Cell = cell.header ? 'th' : 'td'
                    return (
                      <Cell key={index} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                        <Runs of={cell.text} />
                      </Cell>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'picture':
      return <PictureBlock block={block} />
    case 'embed':
      return (
        <p className={classes.embed}>
          <a href={block.url} rel="noopener noreferrer" target="_blank">
            {block.title || block.provider}
          </a>
        </p>
      )
    case 'box':
      return (
        <aside className={classes.box}>
          <strong>{block.title}</strong>
          {block.blocks.map((inner, index) => (
            <BlockView key={index} block={inner} />
          ))}
        </aside>
      )
  }
}

export type PieceComment = {
  readonly label: string
  /** Open comments about these words. */
  readonly countOf: (quote: string) => number
  readonly onComment: (quote: string) => void
}

const QUOTE_MOST = 200
/** The words a comment on a block is about. */
export const quoteOf = (block: Block): string => textOfBlock(block).replaceAll(/\s+/gu, ' ').trim().slice(0, QUOTE_MOST)

/** A block with the way to say something about it in its margin. */
const Commentable = ({ block, comment }: { block: Block; comment: PieceComment }): ReactNode => {
  const quote = quoteOf(block)
  const count = comment.countOf(quote)
  return (
    <div className={classes.place} data-commented={count > 0 || undefined}>
      <BlockView block={block} />
      <button type="button" className={classes.say} aria-label={`${comment.label}: ${quote.slice(0, 40)}`} onClick={() => comment.onComment(quote)}>
        <Icon name="message" size={18} />
        {count > 0 && <span>{count}</span>}
      </button>
    </div>
  )
}

/** A piece exactly as readers will see it: what an approver signs. */
export const PieceView = ({ content, comment }: { content: CanonicalContent; comment?: PieceComment }): ReactNode => {
  const m = useStoryMessages()
  const names = useMemo(
    () => content.byline.map((entry) => `${entry.name}${entry.role === 'writer' ? '' : ` (${m.roles[entry.role as 'writer'] ?? entry.role})`}`).join(', '),
    [content, m],
  )
  return (
    <article className={classes.piece} lang="vi">
      {content.kicker && <p className={classes.kicker}>{content.kicker}</p>}
      <h1>{content.headline || m.noHeadline}</h1>
      <p className={classes.standfirst}>{content.standfirst}</p>
      <p className={classes.byline}>
        {names}
        {content.aiLabel && <span className={classes.label}>{content.aiLabel}</span>}
      </p>
      {content.body.map((block, index) =>
        comment && quoteOf(block) !== '' ? <Commentable key={index} block={block} comment={comment} /> : <BlockView key={index} block={block} />,
      )}
    </article>
  )
}
