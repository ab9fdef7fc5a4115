/** Nothing to set up: this page is a yardstick. */
export function register() {}
