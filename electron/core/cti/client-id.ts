/** Name under which a CTI Server may log a session that Rebind opens: ASCII, at most 63 letters. */
export const clientId = 'Rebind probe';
