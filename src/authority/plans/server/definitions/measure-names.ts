/**
 * Names of measures (commons/measures) that definitions bind to, and what each must tell. A plan knows names only;
 * a name nobody declares is “chưa đo”.
 */
export const measureNames = {
  /** Works and stories first published, by medium and commitment kind (flow; stories are distinct keys). */
  works: 'record.works',
  stories: 'record.stories',
  /** Works by the channel that carried them (flow; channelKind, channelId). */
  worksByChannel: 'record.appearances',
  /** Registered digital channels (stock). */
  channels: 'organisations.channels',
  /** Licences of products in force (stock). */
  licences: 'organisations.licences',
  /** Register events: merged, renamed, succeeded. */
  mergers: 'organisations.mergers',
  /** Desk-weeks with an audience report opened (distinct weeks, dim desk); counts only, never who. */
  reportsOpened: 'audience.reports_opened',
  /** Weeks with a use in the assistant's ledger (distinct weeks). */
  assistantUses: 'assist.uses',
  /** Works that came from an item of the board; stories by set of media; works signed in the one approval chain, by medium. */
  worksFromBoard: 'planning.works_from_board',
  mediaOfStories: 'plans.story_media',
  approvalChains: 'stories.works_through_chain',
  /** Income from orders, advertising, content, events, services, in đồng. */
  revenue: 'royalties.revenue',
  /** Documents typed with proof: decisions, dossiers, yearly plans. */
  documents: 'plans.documents',
  activities: 'plans.activities',
  /** People in post (stock) and finished courses (distinct people). */
  staff: 'people.in_post',
  trained: 'people.trained',
  payingReaders: 'membership.paying_readers',
  population: 'areas.population',
  coverage: 'plans.broadcast_coverage',
  loudspeakers: 'plans.loudspeaker_relay',
  copies: 'print.copies_by_area',
  /** Readers of a day by the commune they chose (flow of reader days, dim area), and their network addresses. */
  readersByArea: 'audience.readers_by_area',
  addressesByArea: 'audience.addresses_by_area',
  reach: 'audience.readers',
  /** Agreement of a second coder on a random monthly sample (Krippendorff α). */
  agreement: 'commitments.agreement',
  autonomy: 'plans.autonomy_decisions',
  orders: 'orders.in_force',
} as const
