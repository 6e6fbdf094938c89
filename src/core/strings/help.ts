/** Words of the help sheet; the keys come with their commands. */
export const help = {
  title: "Help",
  keys: "Keys",
  writing: "Writing more than a title",
  writingIntro: "One line is one node. What stands at its end is read as fields, and shown as chips while you type.",
  lines: "Further lines (Shift+Enter) belong to the same node:",
  whereNode: "on a node",
  whereTitle: "while typing",
  about: "Aimtree keeps everything on this device. Nothing is sent anywhere.",
} as const;
