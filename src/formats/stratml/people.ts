import { strings } from "../../core/strings/index.ts";
import { remark, withText } from "../import/remarks.ts";
import type { XmlElement } from "../xml/parse.ts";
import { all, textIn } from "./elements.ts";

/** Who stands behind a goal: the only performer owns it, all others are told with their roles. */
export function peopleOf(element: XmlElement, isOurs: boolean): { owner: string | undefined; told: string[] } {
  const people = all(element, "Stakeholder").filter((one) => textIn(one, "Name") !== "");
  const performers = people.filter((one) => all(one, "Role").some((role) => textIn(role, "RoleType") === "Performer"));
  const [owner] = performers;
  const isOwned = owner !== undefined && performers.length === 1;
  const told = people.filter((one) => !(isOwned && one === owner && isOurs)).map(personLine);
  return { owner: isOwned ? textIn(owner, "Name") : undefined, told };
}

function personLine(person: XmlElement): string {
  const roles = all(person, "Role").map((role) =>
    [textIn(role, "RoleType"), textIn(role, "Name"), textIn(role, "Description")]
      .filter((part) => part !== "")
      .join(", "),
  );
  const said = [textIn(person, "Description"), ...roles].filter((part) => part !== "").join("; ");
  return remark(
    strings.formats.stakeholder,
    said === "" ? textIn(person, "Name") : `${textIn(person, "Name")} (${said})`,
  );
}

/** What a plan says about itself, as the text of its node. */
export function aboutPlan(root: XmlElement, core: readonly XmlElement[]): Readonly<Record<string, unknown>> {
  const lines = core.flatMap((one) => [
    ...all(one, "Organization").flatMap((organization) => {
      const acronym = textIn(organization, "Acronym");
      const name = textIn(organization, "Name") + (acronym === "" ? "" : ` (${acronym})`);
      const people = all(organization, "Stakeholder").filter((person) => textIn(person, "Name") !== "");
      return [named("Organization", name), textIn(organization, "Description"), ...people.map(personLine)];
    }),
    ...["Vision", "Mission"].map((name) => {
      const [found] = all(one, name);
      return found ? named(name, textIn(found, "Description")) : "";
    }),
  ]);
  const dates = all(root, "AdministrativeInformation").flatMap((admin) =>
    ["StartDate", "EndDate", "PublicationDate", "Source"].map((name) => named(name, textIn(admin, name))),
  );
  return withText({}, [textIn(root, "Description"), textIn(root, "OtherInformation"), ...lines, ...dates]);
}

function named(name: string, value: string): string {
  return value === "" ? "" : remark(name, value);
}
