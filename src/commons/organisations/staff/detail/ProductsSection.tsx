import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { Sheet, useSend } from '../../../../platform/staff/index.ts'
import { addProduct, changeProduct, pressTypes, type OrganisationDetail, type PressProduct } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'
import { FieldForm, orNone, type Field, type Values } from '../parts/FieldForm.tsx'
import { Section } from '../parts/Section.tsx'
import { DatedRow } from './DatedRow.tsx'
import { useSaved } from './use-part.ts'

type Parts = { readonly organisation: OrganisationDetail }

const useFields = (isNew: boolean): readonly Field[] => {
  const m = useOrganisationMessages()
  const press: Field = {
    key: 'pressType',
    label: m.pressType,
    kind: 'choice',
    choices: pressTypes.map((value) => ({ value, label: m.pressTypes[value] ?? value })),
  }
  return [
    ...(isNew ? [press] : []),
    { key: 'name', label: m.name, kind: 'line', required: true },
    { key: 'frequency', label: m.frequency, kind: 'line', placeholder: m.frequencyHint, max: 80 },
    { key: 'validFrom', label: m.since, kind: 'day', required: true },
    { key: 'validTo', label: m.endsOn, kind: 'day', note: m.endsNote },
  ]
}

const ProductForm = ({ organisation, product, onDone }: Parts & { product: PressProduct | null; onDone: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  const add = useSend(addProduct)
  const change = useSend(changeProduct)
  const saved = useSaved(onDone)
  const fields = useFields(product === null)
  const [id] = useState(newId)
  const save = async (values: Values): Promise<void> => {
    const body = {
      name: values['name'] ?? '',
      frequency: orNone(values['frequency']),
      validFrom: values['validFrom'] ?? '',
      validTo: orNone(values['validTo']),
    }
    const params = { organisationId: organisation.id }
    const pressType = pressTypes.find((each) => each === values['pressType']) ?? 'print'
    saved(
      product ? await change.attempt({ params: { ...params, productId: product.id }, body }) : await add.attempt({ params, body: { id, pressType, ...body } }),
    )
  }
  const start: Values = product
    ? { name: product.name, frequency: product.frequency ?? '', validFrom: product.validFrom, validTo: product.validTo ?? '' }
    : { pressType: 'print', validFrom: hanoiDay(new Date()) }
  return (
    <FieldForm
      fields={fields}
      start={start}
      action={m.save}
      sending={add.sending || change.sending}
      error={add.error ?? change.error}
      onSave={(values) => void save(values)}
    />
  )
}

/** Press products as their licences name them. */
export const ProductsSection = ({ organisation, asOf }: Parts & { asOf: string }): ReactNode => {
  const m = useOrganisationMessages()
  const [editing, setEditing] = useState<{ product: PressProduct | null } | null>(null)
  const { products, may, kind } = organisation
  if (kind !== 'agency') return null
  return (
    <Section
      title={m.products}
      note={products.length === 0 && m.noProducts}
      act={may.keep && { label: m.addProduct, run: () => setEditing({ product: null }) }}
    >
      {products.length > 0 && (
        <ul className={classes.rows}>
          {products.map((product) => (
            <DatedRow
              key={product.id}
              strong={product.name}
              dim={[m.pressTypes[product.pressType], product.frequency]}
              dates={{ from: product.validFrom, to: product.validTo }}
              asOf={asOf}
              onEdit={may.keep ? () => setEditing({ product }) : null}
            />
          ))}
        </ul>
      )}
      <Sheet title={editing?.product ? m.editProduct : m.addProduct} opened={editing !== null} onClose={() => setEditing(null)}>
        {editing && <ProductForm organisation={organisation} product={editing.product} onDone={() => setEditing(null)} />}
      </Sheet>
    </Section>
  )
}
