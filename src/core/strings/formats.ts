import { fields } from "./fields.ts";
import { megabytes, SAFE } from "./limits.ts";
import { number, phrases } from "./phrases.ts";

const label = (field: string): string => (Object.hasOwn(fields, field) ? (fields[field] ?? field) : field);

/** What import and export say. A loss is named so that it reads well before its places: "Field …: Activation, …". */
export const formats = phrases("formats", {
  quoted: (words: string) => `“${words}”`,
  recordNumber: (index: number) => `record ${number(index)}`,
  line: (line: number) => `line ${number(line)}`,
  row: (row: number) => `row ${number(row)}`,

  notOurs: (title: string) => `This is no ${title} file. ${SAFE}`,
  unknownFile: (fileName: string) =>
    `${fileName === "" ? "This text" : `“${fileName}”`} is in no format that Aimtree can read. ${SAFE}`,
  noTreeInside:
    `This file carries no tree: it was saved without it, or a program that passed it on took the tree out. ` +
    `Ask for the original file. ${SAFE}`,
  treeDamaged: `The tree in this file is damaged and cannot be read. Ask for the original file. ${SAFE}`,
  pictureCutOff: `This file is cut off before the tree inside it ends. Ask for the original file. ${SAFE}`,
  archiveBroken: `This file is cut off or damaged, so that nothing in it can be found. Ask for the original file. ${SAFE}`,
  tooManyEntries: (limit: number) =>
    `This file holds more than ${number(limit)} parts, which no document needs, and was not read. ${SAFE}`,
  cutOffAfterTree: "The end of the picture is missing; the tree inside is whole",
  notAllowedXml: `This file declares a document type or entities, which it does not need, so it was not read. ${SAFE}`,
  brokenXml: (line: number, column: number, fault: string) =>
    `The file breaks off or is damaged at line ${number(line)}, column ${number(column)}: ${fault}. ${SAFE}`,
  xmlFaults: {
    tag: "this tag is not whole",
    attribute: "this attribute is not whole, or stands there twice",
    close: "this tag ends something else than what began last",
    entity: "this entity is not known",
    text: "text stands outside of everything",
    comment: "this comment never ends",
    end: "the last tag is missing",
  },
  needsMeasurer: "A picture can be drawn only where text can be measured.",
  needsRaster: "PNG needs a browser to paint it. Write SVG here.",
  scaledDown: (percent: number) =>
    `The picture is larger than browsers can paint; it is drawn at ${percent} % of the size. SVG keeps every detail`,
  notOutlined: "Letters that the font of Aimtree lacks; they stay text and may look different elsewhere",
  paintedLetters: "Letters that the font of Aimtree lacks; they are painted, and can be found and copied all the same",
  framedLetters:
    "Letters that the font of Aimtree lacks; empty frames stand for them. The app in a browser paints them",
  tooLargeToOpen: (limit: number) =>
    `The picture is larger than ${megabytes(limit)}: Aimtree cannot open it to get the tree back`,
  pictureOnly: "Everything but what can be seen: the tree is not inside",
  outsidePicture: "What is not in the picture: only the nodes that are drawn are inside",
  newAim: "What all of this is for",
  empty: `There is nothing in it that could become a node. ${SAFE}`,
  tooNew: (format: number, current: number) =>
    `This file was saved by a newer Aimtree (format ${number(format)}; this one reads up to ${number(current)}). ` +
    `Reload to get the newest version, then open it again. ${SAFE}`,
  badFormatNumber: `This file does not say which format it has, so it cannot be read safely. ${SAFE}`,
  noRecords: `This file holds no list of records. ${SAFE}`,
  brokenJson: (line: number, column: number, expected: string) =>
    `The file breaks off or is damaged at line ${number(line)}, column ${number(column)}: ${expected}. ${SAFE}`,
  brokenCsv: (row: number) =>
    `A quoted cell in row ${number(row)} never ends, so the rows after it cannot be told apart. ${SAFE}`,
  expected: {
    value: "a value is missing here",
    name: "a name in quotes is missing here",
    colon: "a colon is missing here",
    comma: "a comma or a closing bracket is missing here",
    end: "nothing may follow here",
    string: "this text is not closed or holds a character that must be escaped",
    number: "this number is incomplete",
    less: "too many brackets",
  },

  notText: (encoding: string, line: number) =>
    `This file is not in ${encoding}: line ${number(line)} holds bytes that are no text. ` +
    `Save it again with the encoding UTF-8, or choose its encoding. ${SAFE}`,

  noArchive:
    "This archive breaks off, or holds nothing that Aimtree reads. A backup that breaks off may be whole where it was copied " +
    `from. ${SAFE}`,
  emptyFile: `This file is empty. ${SAFE}`,

  column: (number: number) => `Column ${number}`,
  columnAsText: (name: string) => `Column “${name}” has no field of its own here; it stands in the text`,
  columnIgnored: (name: string) => `Column “${name}”, as you say`,
  noTitles: `Say which column holds the titles. ${SAFE}`,
  valueAsText: "A value of something that is no number; it stands in the text",
  settingsAbove: "The block of settings at the top, line by line",
  notInOutline: (type: string) => `Every ${type}: an outline has no place for it`,
  notInDiagram: (type: string) => `Every ${type}: the diagram has no place for it`,
  mermaidTooLarge: "The diagram is larger than GitHub draws (500 lines, 50,000 characters)",
  onlyThese: (type: string) => `Everything but every ${type}: the table has no other rows`,
  pictures: "Pictures",
  attributeDropped: (name: string) => `Attribute “${name}”`,
  attributeAsText: (name: string) => `Attribute “${name}” has no field of its own here; it stands in the text`,
  aboutFile: "What the file says about itself",
  arrowsOnly: "Links; they become arrows, which keep only their kind",
  inMindMap: {
    icon: "Icons",
    hook: "Settings of the mind map",
    cloud: "Clouds",
    looks: "Colours, fonts and places",
    encrypted: "A branch that is locked with a password",
  },
  locked: `This file is locked with a password. Open it where it was made and save it without one. ${SAFE}`,
  pageName: "Names of pages: each page is a tree beside the others",
  filesInside: "Pictures and files inside the file",
  remarks: "Remarks, which cannot be read",
  frames: "Frames around nodes",
  notInPlan: (type: string) => `Every ${type}: a plan has no place for it`,
  rootAsGoal: "A root that is no aim; it is a goal",
  stepOfMetric: "A step of a metric; it stands in the goal or step around it",
  ownerRole: "Owner",
  stakeholder: "Stakeholder",
  baselineResult: "Baseline",
  sequenceNumbers: "Numbers of goals and objectives; their places say them",
  earlierTarget: (date: string, value: string) => `Target ${[date, value].filter(Boolean).join(": ")}`,
  resultWords: (date: string, words: string) => `Result ${[date, words].filter(Boolean).join(": ")}`,
  moreDocuments: "Further documents in the same file",
  brokenYaml: (line: number, fault: string) => `The file cannot be read at line ${number(line)}: ${fault}. ${SAFE}`,
  yamlFaults: {
    indent: "this line begins deeper or less deep than it may",
    tab: "tabs cannot indent in YAML; use spaces",
    entry: "a name with a colon is missing here",
    quote: "these quotes never end",
    escape: "a backslash stands before a sign that it does not belong to",
    flow: "a bracket or a comma is missing here",
    after: "nothing may follow here",
    twice: "this name stands there already",
    special: "anchors, aliases, tags and names over several lines cannot be read",
    nesting: "this is nested too deep",
  },
  noTreeInData: `This file holds no tree: nothing in it has a title with something below. ${SAFE}`,
  wordless: "Shapes and lines without words that nothing leads to",
  pageDamaged: `A page in this file is damaged and cannot be unpacked. Ask for the original file. ${SAFE}`,
  frameAsTag: "A frame; its title is a tag of what stands in it",
  linesUnread: "A line that says nothing a tree could hold",
  otherDiagram: (kind: string) =>
    `This is a Mermaid diagram of the kind “${kind}”. Flowcharts and mind maps can be opened as trees. ${SAFE}`,
  see: (title: string) => `See “${title}”`,
  table: {
    kind: "Kind",
    title: "Title",
    owner: "Owner",
    baseline: "From",
    target: "To",
    date: "By",
  },
  notInText: (type: string) => `Every ${type}: plain titles have no place for it`,
  fieldDropped: (field: string) => `Field “${label(field)}”`,
  kindsByPlace: "What each node is; reading takes it from its place",
  notInTable: (type: string) => `Every ${type}: a table of nodes has no place for it`,
  breakInEntry: (field: string) => `A line break inside an entry of “${label(field)}”; it becomes a space`,
  idAgain: "A row with an id that an earlier row has; what names it means the first",
  parentInFile: "A parent that is not in the file; the row stands at the top",
  circleInFile: "A row that hangs below itself; it stands at the top",
  secondParent: "A second parent; it stays as a link",
  leadsBack: "An arrow back to a node above; it stays as a link “feeds back to”",
  remarkElsewhere: "A remark about an arrow or about the whole",
  conflict: "A conflict between two nodes: only what leads to something has a place",
  junctor: "A junctor: what meets in it leads to where it leads",
  labelsAsFields: "Items that say the rows of a step by their labels; they are its fields",
  strategyAsField: "A goal in a box of its own; it is what its step is for",
  assumptionAsField: "An assumption in a box of its own; it is a field of its step",
  junctors: "Whether one way is enough: several arrows that mean “or”",
  toItself: "An arrow from a node to itself",
  endsNowhere: "An arrow that does not join two nodes",

  more: "Further kinds of changes",
  noType: "Not a record: it has no type",
  headField: (name: string) => `Field “${name}” beside the records`,
  forbiddenNames: "Names that no field may have (__proto__, constructor, prototype)",
  infiniteNumbers: "Numbers too large for any computer",
  badId: "The id was missing or unusable; it got a new one",
  secondId: "The id was used twice; the second record got a new one",
  noTree: "The file has no tree record; it got one",
  secondTree: "A second tree record",
  secondReading: "A second reading of the same metric on the same day; the later one in the file counts",
  unreadable: (type: string) => `A ${type} that lacks what it means nothing without`,
  fieldLeftOut: (field: string) => `Field “${label(field)}” could not be read`,
  controlCharacters: "Invisible control and direction characters",
  longTitle: (limit: number) => `A title over ${number(limit)} characters; the rest stands in the text`,
  namesNothing: (type: string) => `A ${type} that names a node that is not there`,
  unknownTarget: (type: string, field: string) => `Field “${label(field)}” of a ${type} named nothing`,
  unknownParent: "The parent is not there; the node lies under “Not connected”",
  cycle: "The node hung below itself; it lies under “Not connected”, and a link “feeds back” keeps the loop",
  orderAnew: "The order of siblings could not be read; they stand as in the file",
  oneLevelUp: (kind: string) =>
    kind === "aim"
      ? "An aim cannot hang below another node; it stands at the top"
      : `A ${kind} cannot hang below a note or a guardrail; it hangs one level higher`,
} as const);
