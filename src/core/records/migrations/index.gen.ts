// Written by `npm run generate`: one line a file of this folder that exports a migration.
import type { Migration } from "./migration.ts";

export const MIGRATIONS: readonly Migration[] = [];
