const NOWHERE = 'http://nowhere.invalid'

/** Where to go after signing in: a page of this house, or '' for anything else. Never another server, whatever the disguise. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, NOWHERE)) return ''
  const { origin, pathname, search } = new URL(wanted, NOWHERE)
  if (origin !== NOWHERE || pathname.startsWith('//') || /^\/(api|sign-in|setup|change-password)(\/|$)/.test(pathname)) return ''
  return pathname + search
}
