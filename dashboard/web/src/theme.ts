import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#f4f2ee',
  '#e8e5de',
  '#d3cec4',
  '#b3ada1',
  '#8d877b',
  '#6b665c',
  '#524e46',
  '#3d3a34',
  '#2b2a27',
  '#1b1a18',
];

/** Stands for what waits for the user, and for nothing else. */
const waiting: MantineColorsTuple = [
  '#fdf1e7',
  '#f8dfca',
  '#f2c69f',
  '#eeae76',
  '#e6944c',
  '#cf7427',
  '#b45f17',
  '#9a4d0e',
  '#7c3d0a',
  '#5c2c06',
];

const gray: MantineColorsTuple = [
  '#f8f6f2',
  '#f0ede6',
  '#e6e2d9',
  '#d8d3c8',
  '#c6c0b4',
  '#a8a296',
  '#7d776b',
  '#565148',
  '#3a3731',
  '#24221e',
];

const dark: MantineColorsTuple = [
  '#e9e6df',
  '#cfcbc2',
  '#aba69b',
  '#878378',
  '#5d5a52',
  '#43413b',
  '#34322d',
  '#262521',
  '#1c1b18',
  '#121110',
];

export const theme = createTheme({
  colors: { ink, waiting, dark, gray },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  black: '#1f1e1b',
  // Mantine picks the text of a filled button for the light scheme alone.
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...resolved, color: 'var(--desk-on-filled)' } : resolved;
  },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: {
    fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: { Checkbox: { defaultProps: { iconColor: 'var(--desk-on-filled)' } } },
});

/** The desk: paper, sheet, ink. styles/ uses the same variables. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f5f0',
    '--mantine-color-text': '#1f1e1b',
    '--mantine-color-dimmed': '#625e55',
    '--mantine-color-placeholder': '#757064',
    '--mantine-color-default-border': '#cfcabf',
    '--mantine-color-error': '#9b2c1f',
    '--mantine-color-anchor': '#1f1e1b',
    '--desk-on-filled': '#fffdf9',
    '--desk-line': '#e3dfd5',
    '--desk-sheet': '#fffdf9',
    '--desk-panel': '#fcfbf8',
    '--desk-hover': '#efebe3',
    '--desk-waiting': '#a4520f',
    '--desk-waiting-soft': '#fbeee1',
  },
  dark: {
    '--mantine-color-body': '#1a1917',
    '--mantine-color-text': '#e9e6df',
    '--mantine-color-dimmed': '#aba69b',
    '--mantine-color-placeholder': '#a39e93',
    '--mantine-color-default-border': '#4a4740',
    '--mantine-color-error': '#f0a193',
    '--mantine-color-anchor': '#e9e6df',
    '--desk-on-filled': '#1b1a18',
    '--desk-line': '#35332e',
    '--desk-sheet': '#242320',
    '--desk-panel': '#201f1c',
    '--desk-hover': '#2c2a26',
    '--desk-waiting': '#eeae76',
    '--desk-waiting-soft': '#38291b',
  },
});
