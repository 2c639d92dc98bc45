import { useStore } from 'zustand';
import { type Language, languageNames, languages } from '../../../electron/core/languages';
import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { Dialog } from '../../components/Dialog';
import { setLanguage, settingsStore } from '../../stores/settings';
import { closeSurface } from '../../stores/surfaces';

/** Which language the window speaks: each by its own name. */
export function LanguageDialog() {
  const settings = useStore(settingsStore, (state) => state.settings);
  if (settings === null) return null;
  const { language, systemLanguage } = settings;
  return (
    <Dialog title={t('Language')} onClose={() => closeSurface('language')}>
      <Choice<Language | 'system'>
        legend={t('The window speaks')}
        look="cards"
        focusFirst
        value={language ?? 'system'}
        onChange={(chosen) => setLanguage(chosen === 'system' ? null : chosen)}
        options={[
          {
            value: 'system',
            label: t('As this computer'),
            hint: languageNames[systemLanguage],
          },
          ...languages.map((one) => ({ value: one, label: languageNames[one] })),
        ]}
      />
    </Dialog>
  );
}
