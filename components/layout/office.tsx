'use client'

import { createContext, useContext, type ReactNode } from 'react'
import { callingIt, OFFICE } from '@/lib/congresses/office'

const Called = createContext(OFFICE)

/** Around every page: what its congress calls its office. */
export const OfficeCalled = ({ office = OFFICE, children }: { office?: string; children: ReactNode }) => <Called value={office}>{children}</Called>

/** The office by its name here, in the middle of a sentence. */
export const Office = () => useContext(Called)

/** Our own words as this congress reads them. */
export function useCalled(): <T>(words: T) => T {
  const office = useContext(Called)
  return (words) => callingIt(office, words)
}
