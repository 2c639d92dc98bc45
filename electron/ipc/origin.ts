/** Where the window's page comes from. */
export const pageOrigin = { protocol: 'app:', host: 'rebind' } as const;
