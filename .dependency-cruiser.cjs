/**
 * The one-way street of the house, checked:
 * routes → components → ui; routes, jobs, cli → domain → db/queries → db/schema; editor and rubrics are leaves.
 */
const only = (name, comment, from, toNot) => ({ name, severity: 'error', comment, from, to: toNot });

module.exports = {
  forbidden: [
    only(
      'no-cycles',
      'Two files that need each other are one file, or lack a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    only(
      'editor-is-a-leaf',
      'editor runs in browser and Node and knows nobody.',
      { path: '^editor/' },
      {
        path: '^(app|db|rubrics|tests)/|node_modules/(react|react-dom|drizzle-orm|better-sqlite3|@remix-run)/',
      },
    ),
    only(
      'rubrics-is-a-leaf',
      'rubrics is data and arithmetic.',
      { path: '^rubrics/' },
      { path: '^(app|db|editor|tests)/|node_modules' },
    ),
    only(
      'db-knows-no-app',
      'The database serves the domain, not the other way round.',
      { path: '^db/' },
      { path: '^(app|tests)/' },
    ),
    only(
      'schema-knows-no-queries',
      'db/schema is the bottom.',
      { path: '^db/schema/' },
      { path: '^(app|db/queries|db/client)' },
    ),
    only(
      'domain-knows-no-http',
      'The domain is plain TypeScript.',
      { path: '^app/domain/' },
      {
        path: '^app/(http|routes|components|ui|jobs|cli)/|node_modules/(react|react-dom|@remix-run|express)/',
      },
    ),
    only(
      'components-know-no-routes',
      'Data arrives by props.',
      { path: '^app/components/' },
      { path: '^app/(routes|jobs|cli)/|^db/(client|queries)', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'ui-knows-no-product',
      'app/ui holds general components.',
      { path: '^app/ui/' },
      {
        path: '^app/(components|routes|domain|http|jobs|cli)/|^(db|editor|rubrics)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    only(
      'only-servers-touch-the-database',
      'Only *.server.ts, jobs and cli reach db, disk and secrets.',
      { path: '^app/', pathNot: '\\.server\\.tsx?$|^app/(jobs|cli)/|^app/demo/(make|draw)' },
      { path: '^db/(client|queries|migrate)|node_modules/better-sqlite3', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'nobody-imports-tests',
      'Tests look at the product, never the other way round.',
      { path: '^(app|db|editor|rubrics)/' },
      { path: '^tests/' },
    ),
    only(
      'readers-stay-on-the-server',
      'Import and export libraries never reach the browser.',
      { path: '^(app/(components|ui)/|editor/(plugins|commands|collab|anchoring|schema)/)' },
      {
        path: '^editor/(import|export)/|node_modules/(pdfjs-dist|tesseract\\.js|docx|yauzl|saxes|linkedom|pdf-lib)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
