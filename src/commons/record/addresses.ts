/** Path of a work on the reader site of its agency, without the site's prefix. A promise: a change needs a permanent redirect. */
export const workPath = (work: { readonly slug: string; readonly publicId: string }): string => `/${work.slug}-${work.publicId}.html`
