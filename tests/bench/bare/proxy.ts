import { NextResponse } from 'next/server'

/** Nothing to do, for nobody: without a file of its own, the build takes the one of the platform around it, and the yardstick would wear our headers. */
export const proxy = () => NextResponse.next()

export const config = { matcher: '/nobody-asks-for-this' }
