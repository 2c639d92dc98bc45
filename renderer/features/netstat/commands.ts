/**
 * What is typed on a CTI Server's host. The order of the parts matters: host
 * name, date and time stand before the tables, so that these can be told apart later.
 */
export const captureCommand = 'hostname & date /t & time /t & netstat -n -a & ipconfig /all';

/** Writes the keys that hold the binding order and the cards to files. `regedit /e` works from Windows 2000 on. */
export const registryCommands: readonly { readonly file: string; readonly command: string }[] = [
  ['linkage.reg', 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Linkage'],
  [
    'interfaces.reg',
    'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces',
  ],
  [
    'network.reg',
    'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Network\\{4D36E972-E325-11CE-BFC1-08002BE10318}',
  ],
].map(([file = '', key = '']) => ({ file, command: `regedit /e ${file} "${key}"` }));
