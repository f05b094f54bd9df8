/** Why an address that a person gave could not be read. */
export type OutsideProblem = 'bad_address' | 'inside' | 'unreachable' | 'bad_status' | 'too_large' | 'too_slow'
