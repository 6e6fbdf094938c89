import { expect, it } from "vitest";
import { markdownPress, pressPages } from "./press.ts";

const AIM = {
  title: "Teams <b>stay</b>",
  done: "40 % after 90 days",
  pressRelease: "Today we announce.\n\nIt *works*.",
  faq: [
    { question: "Who is it for?", answer: "New teams & old ones" },
    { question: "How do they begin?", answer: " " },
  ],
};

it("writes Markdown in which what people wrote is text", () => {
  expect(markdownPress(AIM)).toBe(
    [
      "# Teams \\<b\\>stay\\</b\\>",
      "Reached when: 40 % after 90 days",
      "Today we announce.",
      "It \\*works\\*.",
      "## Questions and answers",
      "### Who is it for?",
      "New teams & old ones",
      "### How do they begin?",
      "*No answer yet.*\n",
    ].join("\n\n"),
  );
});

it("writes one element of markup", () => {
  const markup = pressPages(AIM);
  expect(markup).toContain("<h1>Teams &lt;b&gt;stay&lt;/b&gt;</h1>");
  expect(markup).toContain("<h3>Who is it for?</h3><p>New teams &amp; old ones</p>");
  expect(markup.match(/^<main class="press">.*<\/main>$/s)).not.toBeNull();
});

it("says so where nothing is written", () => {
  expect(markdownPress({ title: "" })).toBe("# No title\n\n*Nothing is written yet.*\n");
  expect(pressPages({ title: "" })).toContain("Nothing is written yet.");
});
