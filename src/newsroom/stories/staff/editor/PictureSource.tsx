import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { editAsset, getAsset, type Asset } from '../../../../commons/media/contract.ts'
import { useActor, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { useEditorMessages } from './messages.ts'
import classes from './Text.module.css'

type RightsKind = NonNullable<Asset['rights']>['kind']
type Source = { readonly label: string; readonly credit: string; readonly rights: RightsKind | null }

/** A form of words whose gap nobody filled names no source. */
export const isUnwritten = (credit: string): boolean => credit.trim() === '' || credit.includes('…')

/** What keeps a picture from being published, in the words of the block; null for nothing. */
const sentenceFor = (m: ReturnType<typeof useEditorMessages>, credit: string, asset: Asset | undefined): string | null => {
  if (isUnwritten(credit)) return m.pictureMissing
  if (asset?.gaps.includes('rights')) return m.rightsMissing
  return asset?.gaps.includes('rights-ended') ? m.rightsOver : null
}

/** Whoever may fills the library's gaps with the same tap; what somebody wrote there stays. */
const useFillAsset = (asset: Asset | undefined): ((source: Source) => void) => {
  const notice = useNotice()
  const { send } = useSend(editAsset, { refreshes: [getAsset] })
  return ({ credit, rights }) => {
    if (!asset?.may.edit) return
    const body = {
      ...(isUnwritten(asset.credit) && !isUnwritten(credit) ? { credit } : {}),
      ...(asset.rights === null && rights ? { rights: { kind: rights } } : {}),
    }
    if (Object.keys(body).length > 0) void send({ params: { assetId: asset.id }, body: { revision: asset.revision, ...body } }).catch(notice.failed)
  }
}

/** Under a picture whose source is missing: what is missing, and one tap for the usual answers. */
export const PictureSource = ({ credit, asset, onCredit }: { credit: string; asset: Asset | undefined; onCredit: (credit: string) => void }): ReactNode => {
  const m = useEditorMessages()
  const { name } = useActor()
  const fill = useFillAsset(asset)
  const sentence = sentenceFor(m, credit, asset)
  if (sentence === null) return null
  const known: Source[] = asset && !isUnwritten(asset.credit) ? [{ label: m.fromAsset(asset.credit), credit: asset.credit, rights: null }] : []
  const sources: Source[] = [
    ...known,
    { label: m.mine(name), credit: name, rights: 'own' },
    { label: m.reader, credit: m.reader, rights: 'reader' },
    { label: m.office, credit: m.office, rights: 'agency' },
  ]
  const choose = (source: Source): void => {
    if (isUnwritten(credit)) onCredit(source.credit)
    fill(source)
  }
  return (
    <div contentEditable={false} className={classes.source}>
      <p className={classes.missing}>{sentence}</p>
      <div className={classes.sources} role="group" aria-label={m.sourceQuestion}>
        {sources.map((source) => (
          <Button key={source.label} size="compact-sm" variant="default" onClick={() => choose(source)}>
            {source.label}
          </Button>
        ))}
      </div>
    </div>
  )
}
