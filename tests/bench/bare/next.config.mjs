/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: ['pg'],
  typescript: { ignoreBuildErrors: true },
}
