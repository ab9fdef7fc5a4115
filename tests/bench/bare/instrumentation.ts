/** Nothing to set up: this page is a yardstick. Without this file the build takes the one of the platform around it. */
export function register() {}
