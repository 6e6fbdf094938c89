import { type JsonObject, objectsOf, textOf, textsOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import { PLACES, type Relationship, type Sheet, type Topic } from "./topic.ts";

/** The sheets of `content.json`. */
export function sheetsFromJson(content: unknown): Sheet[] {
  return objectsOf(content).flatMap((sheet): Sheet[] => {
    if (!isObject(sheet.rootTopic)) return [];
    const relationships = objectsOf(sheet.relationships).map(relationshipOf);
    return [{ title: textOf(sheet.title) ?? "", root: topicOf(sheet.rootTopic), relationships }];
  });
}

function relationshipOf({ end1Id, end2Id, title }: JsonObject): Relationship {
  return { from: textOf(end1Id) ?? "", to: textOf(end2Id) ?? "", title: textOf(title) ?? "" };
}

function topicOf(topic: JsonObject): Topic {
  const { children, notes, image } = topic;
  const rich = objectsOf(topic.attributedTitle).map(({ text }) => textOf(text) ?? "");
  return {
    id: textOf(topic.id),
    title: textOf(topic.title) ?? rich.join(""),
    note: isObject(notes) && isObject(notes.plain) ? (textOf(notes.plain.content)?.trim() ?? "") : "",
    labels: textsOf(topic.labels),
    markers: objectsOf(topic.markers).flatMap(({ markerId }) => textOf(markerId) ?? []),
    href: textOf(topic.href),
    image: isObject(image) ? textOf(image.src) : undefined,
    frames: objectsOf(topic.boundaries).flatMap(({ title }) => textOf(title) ?? []),
    below() {
      if (!isObject(children)) return [];
      return PLACES.flatMap((as) => objectsOf(children[as]).map((below) => ({ topic: topicOf(below), as })));
    },
  };
}
