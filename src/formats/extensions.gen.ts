// Written by `npm run generate`: what the formats that can be read call their files.
export const READABLE_EXTENSIONS: readonly string[] = [
  "aimtree",
  "csv",
  "docx",
  "htm",
  "html",
  "markdown",
  "md",
  "mm",
  "opml",
  "pdf",
  "png",
  "pptx",
  "svg",
  "tsv",
  "txt",
];
