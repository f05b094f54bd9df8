import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = ['#F0FDFA', '#CCFBF1', '#99F6E4', '#5EEAD4', '#2DD4BF', '#14B8A6', '#0D9488', '#0F766E', '#115E59', '#134E4A']
// 5 and 6 are the dimmed and placeholder words of Mantine: dark enough for AA on every light surface
const gray: MantineColorsTuple = ['#F7F8F8', '#F1F3F3', '#E7EAEA', '#DCE0E0', '#C6CCCB', '#66726F', '#55615F', '#44504E', '#2D3836', '#16201F']
// 0 words, 2 dimmed, 3 placeholder, 4 lines, 6 raised, 7 page
const dark: MantineColorsTuple = ['#E6ECEB', '#C6D0CE', '#A3B0AD', '#8D9B98', '#37423F', '#2A3331', '#1D2423', '#141A19', '#0F1413', '#0A0E0D']
const red: MantineColorsTuple = ['#FEF3F2', '#FEE4E2', '#FECDCA', '#FDA29B', '#FF9B92', '#F04438', '#D92D20', '#B42318', '#912018', '#7A271A']

const fontFamily = '"Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", sans-serif'

/** One accent, neutral surfaces, 14 px; lines tall enough for Ặ and ỗ. */
export const staffTheme = createTheme({
  colors: { teal, gray, dark, red },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  // filled parts are dark in light mode and light in dark mode: the words on them turn with the mode, not with the shade
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    if (input.variant === 'filled') return { ...colours, color: 'var(--ht-on-filled)' }
    const accent = input.color === undefined || input.color === input.theme.primaryColor
    if (input.variant === 'light' && accent) return { ...colours, background: 'var(--ht-accent-wash)', hover: 'var(--ht-active)', color: 'var(--ht-accent)' }
    return colours
  },
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#16201F',
  focusRing: 'auto',
  components: {
    // a dialog's head is no banner of the page
    Modal: {
      defaultProps: {
        attributes: { header: { role: 'presentation' } },
        centered: true,
        radius: 10,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
      },
    },
    Drawer: {
      defaultProps: { attributes: { header: { role: 'presentation' } }, overlayProps: { backgroundOpacity: 0.25 }, transitionProps: { duration: 140 } },
    },
    Menu: { defaultProps: { shadow: 'md', radius: 8, transitionProps: { duration: 80 }, position: 'bottom-end' } },
    Popover: { defaultProps: { shadow: 'md', radius: 8, transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 250, radius: 6, withArrow: false, events: { hover: true, focus: true, touch: false } } },
    Badge: { defaultProps: { tt: 'none', fw: 500, variant: 'light' } },
    Checkbox: { defaultProps: { iconColor: 'var(--ht-on-filled)' } },
    Table: { defaultProps: { verticalSpacing: 6 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
})
