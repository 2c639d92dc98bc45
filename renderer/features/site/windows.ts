import type { Windows } from '../../../electron/core/case/types';

/** Names of Windows generations, as Microsoft writes them. They are names, and the same in every language. */
const names: Record<Windows, string> = {
  '2000': 'Windows 2000 Server',
  '2003': 'Windows Server 2003',
  '2008': 'Windows Server 2008',
  '2008r2': 'Windows Server 2008 R2',
  '2012': 'Windows Server 2012',
  '2012r2': 'Windows Server 2012 R2',
  '2016': 'Windows Server 2016',
  '2019': 'Windows Server 2019',
  '2022': 'Windows Server 2022',
  '2025': 'Windows Server 2025',
};

/** The name of a Windows generation. */
export function windowsName(windows: Windows): string {
  return names[windows];
}

/** All generations, oldest first. Windows XP shares the plan of 2003, which says so. */
export const windowsChoices: readonly { readonly value: Windows; readonly label: string }[] = (
  Object.keys(names) as Windows[]
)
  // Keys that look like numbers come first in an object; the names sort by year, and R2 after its year.
  .sort((one, other) => names[one].localeCompare(names[other], 'en'))
  .map((value) => ({ value, label: value === '2003' ? `${names[value]} / XP` : names[value] }));
