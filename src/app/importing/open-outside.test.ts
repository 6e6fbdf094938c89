import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { strings } from "../../core/strings/index.ts";
import { openFile } from "./open-outside.ts";

/** What the app shows after a file was dropped. */
async function dropped(name: string, bytes: Uint8Array) {
  const { app } = openApp("- Aim", { measurer: tableMeasurer() });
  await openFile(app, { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer });
  return { dialog: app.screen.getState().dialog, failure: app.importing.store.getState().job?.failure?.message };
}

const backup = zipSync({ "aimtree-backup.json": strToU8("{}"), "a.aimtree": strToU8("{}".repeat(400)) });

it("says of an empty file that it is empty", async () => {
  expect(await dropped("plan.csv", new Uint8Array())).toMatchObject({ failure: strings.formats.emptyFile });
});

it("knows a backup by what it holds, whatever it is called", async () => {
  for (const name of ["backup.zip", "backup", "backup.zip.download"])
    expect((await dropped(name, backup)).dialog?.name).toBe("restore");
});

it("says of an archive that breaks off that it does, not that it is no text", async () => {
  for (const name of ["backup.zip", "backup"])
    expect(await dropped(name, backup.slice(0, 60))).toMatchObject({ failure: strings.formats.noArchive });
});
