import type { vi } from './messages.vi.ts'

export const en: typeof vi = {
  roles: {
    writer: 'writer',
    photographer: 'pictures',
    camera: 'camera',
    video: 'video',
    editor: 'editor',
    data: 'data',
    translator: 'translator',
  },
  mediums: { web: 'Website', print: 'Print', radio: 'Radio', tv: 'Television', social: 'Social media', video: 'Video', audio: 'Audio' },
  provenances: { native: 'Approved here', declared: 'Declared', imported: 'Imported' },
  states: { out: 'Out', withdrawn: 'Withdrawn' },
  reasons: { first: 'Published', update: 'Update', typo: 'Typo fix', correction: 'Correction' },
  appearances: { site: 'Website', print: 'Print', radio: 'Radio', tv: 'Television', social: 'Social media', app: 'App' },
}
