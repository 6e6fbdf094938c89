import { execFileSync } from "node:child_process";
import { expect, type Page } from "@playwright/test";

/** What a program of Poppler says of a PDF; undefined where it is not installed. */
export function poppler(program: "pdftotext" | "pdfinfo", pdf: Buffer): string | undefined {
  try {
    return execFileSync(program, program === "pdftotext" ? ["-layout", "-", "-"] : ["-"], { input: pdf }).toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** What stands on paper after the button Print, its lines run together; undefined without Poppler. */
export async function printedText(page: Page, format: "A4" | "Letter"): Promise<{ pdf: Buffer; text?: string }> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "true");
  });
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect(page.locator("body[data-printed]")).toBeVisible();
  // Printing is over with the first file.
  const pdf = await page.pdf({ format });
  const text = poppler("pdftotext", pdf)?.replace(/\s+/g, " ");
  return text === undefined ? { pdf } : { pdf, text };
}
