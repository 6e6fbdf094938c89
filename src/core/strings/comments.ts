import { phrases, plural } from "./phrases.ts";

/** Words of what people say about a node. */
export const comments = phrases("comments", {
  title: "Comments",
  one: "Comment",
  count: (open: number) => plural(open, { one: "# comment", other: "# comments" }),
  write: "Write a comment",
  add: "Add comment",
  author: "Your name",
  as: (author: string) => (author ? `as ${author}` : "without a name"),
  somebody: "Somebody",
  of: (author: string, date: string) => [author || "Somebody", date].filter(Boolean).join(", "),
  rewrite: (of: string) => `Change the comment by ${of}`,
  text: (of: string) => `Comment by ${of}`,
  keep: "Keep",
  cancel: "Cancel",
  resolve: (of: string) => `Resolve the comment by ${of}`,
  reopen: (of: string) => `Take up again the comment by ${of}`,
  remove: (of: string) => `Delete the comment by ${of}`,
  resolved: "Resolved",
  showResolved: (count: number) => plural(count, { one: "# resolved", other: "# resolved" }),
  added: "Comment added",
  resolvedSaid: "Resolved",
  reopened: "Taken up again",
  none: "Nobody has said anything yet.",
} as const);
