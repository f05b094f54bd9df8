import { useMemo, type ReactNode } from 'react'
import { diffContents, textOfBlock, type BlockChange, type CanonicalContent, type Segment } from '../../../commons/content/contract.ts'
import { EmptyState } from '../../../platform/staff/index.ts'
import { useStoryMessages } from './messages.ts'
import classes from './PieceView.module.css'

const Segments = ({ of }: { of: readonly Segment[] }): ReactNode =>
  of.map((segment, index) =>
    segment.kind === 'added' ? (
      <ins key={index}>{segment.text}</ins>
    ) : segment.kind === 'removed' ? (
      <del key={index}>{segment.text}</del>
    ) : (
      <span key={index}>{segment.text}</span>
    ),
  )

const Part = ({ name, change, children }: { name?: string | undefined; change: 'added' | 'removed' | 'changed'; children: ReactNode }): ReactNode => (
  <div className={classes.part} data-change={change}>
    {name && <div className={classes.partName}>{name}</div>}
    {children}
  </div>
)

const Change = ({ change }: { change: BlockChange }): ReactNode => {
  if (change.kind === 'same') return null
  if (change.kind === 'added') {
    return (
      <Part change="added">
        <ins>{textOfBlock(change.block)}</ins>
      </Part>
    )
  }
  if (change.kind === 'removed') {
    return (
      <Part change="removed">
        <del>{textOfBlock(change.block)}</del>
      </Part>
    )
  }
  if (change.kind === 'moved') return <Part change="changed">{textOfBlock(change.block)}</Part>
  return (
    <Part change="changed">
      {change.parts.length === 0
        ? textOfBlock(change.block)
        : change.parts.map((part, index) => (
            <p key={index}>
              <Segments of={part.segments} />
            </p>
          ))}
    </Part>
  )
}

/** Only what differs, in reading order: deleted words struck through, added ones underlined, never by colour alone. */
export const DifferenceView = ({ before, after }: { before: CanonicalContent; after: CanonicalContent }): ReactNode => {
  const m = useStoryMessages()
  const difference = useMemo(() => diffContents(before, after), [before, after])
  if (difference.same) return <EmptyState icon="check" title={m.noDifference} />
  const lines = [
    { name: m.kicker, segments: difference.kicker },
    { name: m.headline, segments: difference.headline },
    { name: 'Sa-pô', segments: difference.standfirst },
  ]
  return (
    <div className={classes.difference}>
      {lines.map(
        ({ name, segments }) =>
          segments && (
            <Part key={name} name={name} change="changed">
              <Segments of={segments} />
            </Part>
          ),
      )}
      {difference.byline && (
        <Part name={m.authors} change="changed">
          {difference.byline.removed.map((entry) => (
            <del key={entry.name + entry.role}>{`${entry.name} `}</del>
          ))}
          {difference.byline.added.map((entry) => (
            <ins key={entry.name + entry.role}>{`${entry.name} `}</ins>
          ))}
        </Part>
      )}
      {difference.aiLabel && (
        <Part name={m.aiLabel} change="changed">
          {m.beforeNow(difference.aiLabel.before ?? m.none, difference.aiLabel.after ?? m.none)}
        </Part>
      )}
      {difference.body.map((change, index) => (
        <Change key={index} change={change} />
      ))}
    </div>
  )
}
