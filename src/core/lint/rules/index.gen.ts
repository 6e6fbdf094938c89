// Written by `npm run generate`: one line a folder with a `rule.ts`.
export const RULES = [];
