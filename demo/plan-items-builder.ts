import type { DemoPlanItem, Email } from './types.ts'

type Row = Omit<DemoPlanItem, 'agency' | 'breaking' | 'people'> & { readonly breaking?: true; readonly people?: DemoPlanItem['people'] }

export const item = ({ breaking, people = [], ...rest }: Row): DemoPlanItem => ({ agency: 'bao-ptth', breaking: breaking === true, people, ...rest })
export const writes = (person: Email) => ({ person, duty: 'writer' as const })
export const photographs = (person: Email) => ({ person, duty: 'photographer' as const })
export const films = (person: Email) => ({ person, duty: 'camera' as const })
