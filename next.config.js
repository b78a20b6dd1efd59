// A Next build for a container copies only what it traces; an ordinary one warns about `output` under `next start`.
const isStandalone = process.env.NEXT_OUTPUT === 'standalone';

// Terminals get text at the root: proxy.ts says which request is one.
const SELF_DESCRIPTION = {
  source: '/',
  has: [{ type: 'header', key: 'x-wants', value: 'text' }],
  destination: '/self-description',
};

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // proxy.ts must see the query as it came: Next drops __proto__ and renames nxtP… before it.
  skipProxyUrlNormalize: true,
  devIndicators: false,
  // Whoever reads a page without running it finds what it is about in its head.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // Content, fonts and migrations are read from disk at run time, which the tracer cannot see.
  outputFileTracingIncludes: { '/*': ['./templates/**/*', './drizzle/**/*', './app/fonts/*.woff'] },
  // It finds its WebAssembly beside its own module.
  serverExternalPackages: ['@electric-sql/pglite'],
  rewrites: async () => ({ beforeFiles: [SELF_DESCRIPTION] }),
  ...(isStandalone && { output: 'standalone' }),
};
