// Written by `npm run generate`: one line a folder with an `info.ts`.
export const FORMATS = [];
