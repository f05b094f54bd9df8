/** Where a notification leads, below /staff: its path is a whole one, for mails and phones too. */
export const addressBelowStaff = (path: string): string => path.replace(/^\/staff(?=\/|$)/u, '') || '/'
