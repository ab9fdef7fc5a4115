/** @type {import('next').NextConfig} */
export default {
  // Another folder lets a build stand beside the one that a running server uses.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Packages with a binary of their own, or that read files beside themselves: loaded by Node as they are.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg', 'sharp', 'exceljs', 'docx', '@pdf-lib/fontkit', 'subset-font'],
  // `npm test` checks the types, of the tests too, whose packages a plain `npm start` does not install.
  typescript: { ignoreBuildErrors: true },
  // The big screen looks again by itself: every five minutes, without a script.
  headers: async () => [{ source: '/board/screen', headers: [{ key: 'Refresh', value: '300' }] }],
  experimental: {
    // What proxy.ts lets through of an upload; the limit per file is checked where it is read.
    proxyClientMaxBodySize: '25mb',
    serverActions: {
      // A suggestion with its attachments; each file's own limit is checked where it is read.
      bodySizeLimit: '25mb',
    },
  },
}
