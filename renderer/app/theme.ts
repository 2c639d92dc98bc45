import { createTheme, type MantineThemeOverride } from '@mantine/core';

/**
 * Sizes and fonts for Mantine's parts; their colours follow the tokens of
 * `theme.css`, so that both colour schemes are written in one place.
 */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 350, multiline: true, maw: 420 } },
    // The page itself never scrolls, and the lock would write a style of its own, which the page's policy stops.
    Modal: { defaultProps: { lockScroll: false } },
  },
});
