import { t } from '../../app/text';

/**
 * The encodings that can be chosen by hand, by the names that the main process
 * takes. The list stands here too, as the page knows nothing of the host; a test holds the two together.
 */
export function encodingChoices(): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: 'utf-8', label: t('UTF-8') },
    { value: 'utf-16le', label: t('UTF-16 (Unicode of Windows)') },
    { value: 'utf-16be', label: t('UTF-16, big-endian') },
    { value: 'cp437', label: t('437, console, United States') },
    { value: 'cp850', label: t('850, console, Western Europe') },
    { value: 'cp852', label: t('852, console, Central Europe') },
    { value: 'cp855', label: t('855, console, Cyrillic') },
    { value: 'cp857', label: t('857, console, Turkish') },
    { value: 'cp858', label: t('858, console, Western Europe with euro sign') },
    { value: 'cp862', label: t('862, console, Hebrew') },
    { value: 'cp866', label: t('866, console, Russian') },
    { value: 'cp874', label: t('874, Thai') },
    { value: 'cp932', label: t('932, Japanese') },
    { value: 'cp936', label: t('936, simplified Chinese') },
    { value: 'cp949', label: t('949, Korean') },
    { value: 'cp950', label: t('950, traditional Chinese') },
    { value: 'cp1250', label: t('1250, Windows, Central Europe') },
    { value: 'cp1251', label: t('1251, Windows, Cyrillic') },
    { value: 'cp1252', label: t('1252, Windows, Western Europe') },
    { value: 'cp1253', label: t('1253, Windows, Greek') },
    { value: 'cp1254', label: t('1254, Windows, Turkish') },
  ];
}
