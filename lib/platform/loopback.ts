/** Whether a host's name leads to this very machine and nowhere else. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(host) || host === '::1' || host === '[::1]'
