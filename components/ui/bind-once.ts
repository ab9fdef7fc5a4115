type Bindable<B, R extends unknown[], T> = (bound: B, ...rest: R) => T

// As many as the forms of a few busy pages: enough that what is being drawn is still there when it is drawn again.
const KEPT = 500
const made = new WeakMap<object, Map<string, unknown>>()

/**
 * `action.bind(null, bound)`, and the same function for the same arguments.
 * React's server renderer compares a posted form's action with the one drawn, and waits on a bound function's promise by drawing
 * the component anew: a function bound during drawing is new each time, and the wait never ends. Bind with this, or in the page.
 */
export function bindOnce<B, R extends unknown[], T>(action: Bindable<B, R, T>, bound: B): (...rest: R) => T {
  const ofAction = made.get(action) ?? new Map<string, unknown>()
  made.set(action, ofAction)
  const key = JSON.stringify(bound)
  const known = ofAction.get(key) ?? action.bind(null, bound)
  ofAction.delete(key)
  ofAction.set(key, known)
  if (ofAction.size > KEPT) ofAction.delete(ofAction.keys().next().value!)
  return known as (...rest: R) => T // only what bind made of this very action is kept under it
}
