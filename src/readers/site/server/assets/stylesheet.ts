import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toneStyles } from '../../../../commons/media/index.ts'
import { faceFileName, faces, type Face } from './faces.ts'

/** In the order they are laid over each other. */
const sheets = ['base', 'frame', 'cards', 'front', 'article', 'pages', 'print'] as const
const FOLDER = 'src/readers/site/reader/styles'

// 'optional': a face that is not there in time is used from the next page on, so nothing ever jumps
const faceRule = (face: Face): string =>
  `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:optional;src:url("./${faceFileName(face)}") format("woff2")}`

/** Comments and the spaces around braces go; nothing that could change a value is touched. */
export const shrink = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim()

/** The one style sheet of all reader pages. `root` is the folder of the repository. */
export const makeStylesheet = (root: string): { readonly fileName: string; readonly css: string } => {
  const parts = sheets.map((name) => readFileSync(join(root, FOLDER, `${name}.css`), 'utf8'))
  const css = [...faces.map(faceRule), shrink(parts.join('\n')), toneStyles()].join('')
  return { css, fileName: `reader-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css` }
}
