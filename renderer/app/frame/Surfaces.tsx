import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { closeSurface, type Surface, surfaceStore } from '../../stores/surfaces';

const Palette = lazy(() =>
  import('../../features/palette/Palette').then((file) => ({ default: file.Palette })),
);
const AboutDialog = lazy(() =>
  import('../../features/about/AboutDialog').then((file) => ({ default: file.AboutDialog })),
);
const SupportDialog = lazy(() =>
  import('../../features/support/SupportDialog').then((file) => ({ default: file.SupportDialog })),
);
const LanguageDialog = lazy(() =>
  import('../../features/settings/LanguageDialog').then((file) => ({ default: file.LanguageDialog })),
);
const PracticeChooser = lazy(() =>
  import('../../features/practice/PracticeChooser').then((file) => ({ default: file.PracticeChooser })),
);

/** The dialogs of the window as a whole, each loaded when it is first asked for. */
export function Surfaces() {
  const open = useStore(surfaceStore, (state) => state.open);
  return open === null ? null : (
    <Suspense fallback={null}>
      <Shown surface={open} />
    </Suspense>
  );
}

function Shown({ surface }: { readonly surface: Surface }) {
  switch (surface) {
    case 'palette':
      return <Palette />;
    case 'about':
      return <AboutDialog />;
    case 'support':
      return <SupportDialog />;
    case 'language':
      return <LanguageDialog />;
    case 'practice':
      return <PracticeChooser onClose={() => closeSurface('practice')} />;
  }
}
