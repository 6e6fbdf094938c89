// Written by `npm run generate`: one line a file of this folder that exports a migration.
export const MIGRATIONS = [];
