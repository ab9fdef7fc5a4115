/** One person, however they write their name: without regard to case and full-width letters. */
export const loginNameOf = (typed: string) => typed.normalize('NFKC').trim().toLowerCase()
