const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** Words of a piece of HTML, one line a block; scripts, styles and every tag are gone. What comes out is text and never put into a page as HTML. */
export const textOfHtml = (html: string): string => {
  const decoded = /&lt;\/?[a-z]/i.test(html) && !/<\/?[a-z]/i.test(html) ? unescaped(html) : html
  // a tag ends before another begins: a stranger's feed full of '<' would else be read again from each of them
  const lines = decoded
    .replace(/<(script|style|noscript|iframe)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<(br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/blockquote|\/figcaption)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!?][^<>]*>/gi, '')
  return unescaped(lines)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
