import { remark } from "../import/remarks.ts";
import { childrenOf, type XmlElement } from "../xml/parse.ts";
import { plainText } from "../xml/plain-text.ts";
import { PLACES, type Relationship, type Sheet, type Topic } from "./topic.ts";

/** The sheets of `content.xml`, as XMind wrote it up to version 8. */
export function sheetsFromXml(root: XmlElement): Sheet[] {
  return childrenOf(root, "sheet").flatMap((sheet): Sheet[] => {
    const [topic] = childrenOf(sheet, "topic");
    if (!topic) return [];
    const relationships = inside(sheet, "relationships", "relationship").map(relationshipOf);
    return [{ title: titleOf(sheet), root: topicOf(topic), relationships }];
  });
}

/** Remarks of `comments.xml` by the id of their topic. */
export function commentsFromXml(root: XmlElement): Map<string, string[]> {
  const comments = new Map<string, string[]>();
  for (const comment of childrenOf(root, "comment")) {
    const about = comment.attributes.get("object-id") ?? "";
    const [content] = childrenOf(comment, "content");
    const author = comment.attributes.get("author");
    if (content) comments.set(about, [...(comments.get(about) ?? []), remark(author ?? "", textOf(content))]);
  }
  return comments;
}

function relationshipOf(element: XmlElement): Relationship {
  const { attributes } = element;
  return { from: attributes.get("end1") ?? "", to: attributes.get("end2") ?? "", title: titleOf(element) };
}

function titleOf(element: XmlElement): string {
  const [title] = childrenOf(element, "title");
  return title ? plainText(title) : "";
}

/** The elements in elements of a name. */
function inside(element: XmlElement, name: string, inner: string): XmlElement[] {
  return childrenOf(element, name).flatMap((one) => childrenOf(one, inner));
}

function topicOf(element: XmlElement): Topic {
  const { attributes } = element;
  const [plain] = inside(element, "notes", "plain");
  const [html] = inside(element, "notes", "html");
  const note = plain ?? html;
  const image = childrenOf(element).find(({ name }) => /^(\w+:)?img$/.test(name));
  return {
    id: attributes.get("id"),
    title: titleOf(element),
    note: note === plain && plain ? textOf(plain) : note ? plainText(note) : "",
    labels: inside(element, "labels", "label").map(plainText),
    markers: inside(element, "marker-refs", "marker-ref").flatMap((ref) => ref.attributes.get("marker-id") ?? []),
    href: [...attributes].find(([name]) => /^(\w+:)?href$/.test(name))?.[1],
    image: image && [...image.attributes].find(([name]) => /^(\w+:)?src$/.test(name))?.[1],
    frames: inside(element, "boundaries", "boundary").map(titleOf),
    below() {
      const groups = inside(element, "children", "topics");
      return PLACES.flatMap((as) => {
        const topics = groups.filter((group) => (group.attributes.get("type") ?? "attached") === as);
        return topics.flatMap((group) => childrenOf(group, "topic")).map((topic) => ({ topic: topicOf(topic), as }));
      });
    },
  };
}

/** The lines of a note as they stand. */
function textOf({ content }: XmlElement): string {
  return content
    .filter((part) => typeof part === "string")
    .join("")
    .replace(/\r*\n|\r/g, "\n")
    .trim();
}
