import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startHubServer, type HubServer } from "../hub/HubServer.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

const starterPath = join(import.meta.dirname, "../../resources/models/starter.gguf");
const [repository, path] = ["maker/tiny-GGUF", "tiny-Q8_0.gguf"] as const;
/** What the downloaded copy of the starter model is called. */
const name = "Starter";

async function startHub(): Promise<HubServer> {
  const server = await startHubServer({
    repositories: { [repository]: { files: { [path]: readFileSync(starterPath) } } },
  });
  onTestFinished(() => server.close());
  return server;
}

test("a model is found on the hub, downloaded with a pause, used for an answer, and deleted", async () => {
  const server = await startHub();
  server.bytesPerSecond = 200_000;
  const dataDir = dataFolder();
  const { ui } = await openStemma(dataDir, {}, { HF_ENDPOINT: server.endpoint });
  const file = join(dataDir, "models", repository, path);
  await ui.openLibrary();
  await ui.download(`${server.endpoint}/${repository}`, path);
  await ui.libraryRow(repository).getByRole("progressbar").waitFor();
  await ui.page.getByRole("link", { name: /tiny/ }).waitFor();
  await ui.button(/^Pause: tiny/).click();
  await ui
    .libraryRow(repository)
    .getByText(/^paused/)
    .waitFor();
  expect(existsSync(file)).toBe(false);
  server.bytesPerSecond = null;
  await ui.button(/^Resume: tiny/).click();
  await ui.page.getByText("is ready.").waitFor();
  expect(readFileSync(file).equals(readFileSync(starterPath))).toBe(true);
  await ui.button("Use it").click();
  const row = ui.libraryRow("downloaded");
  await row.getByText("in use").waitFor();
  await ui.startOver();
  await ui.ask("Solve 3x + 7 = 22.");
  await ui.finished();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{5}");

  await ui.openLibrary();
  await row.getByText(/tokens\/s, measured/).waitFor();
  await row.getByRole("button", { name: /^More for/ }).click();
  await ui.page.getByRole("menuitem", { name: "Delete…" }).click();
  await ui.button("Delete, frees 3.50 MB").click();
  await row.waitFor({ state: "detached" });
  expect(existsSync(file)).toBe(false);
  await ui.libraryRow("built in").getByText("in use").waitFor();
});

test("a download that fails says why and stays until it is tried again", async () => {
  const server = await startHub();
  const goodAgain = server.misbehave({ kind: "web-page", on: "cdn", times: Infinity });
  const { ui } = await openStemma(dataFolder(), {}, { HF_ENDPOINT: server.endpoint });
  await ui.openLibrary();
  await ui.download(repository, path);
  await ui.libraryRow(repository).getByText("A web page came instead of the file.").waitFor();
  await ui.page.getByRole("link", { name: /tiny.*failed/ }).waitFor();
  goodAgain();
  await ui.button(/^Try again: tiny/).click();
  await ui.page.getByText("is ready.").waitFor();
  expect(await ui.page.getByRole("link", { name: /tiny/ }).count()).toBe(0);
});

test("models of another program are found where they are; one that goes is noticed", async () => {
  const dataDir = dataFolder();
  const folder = join(dataDir, "home/.lmstudio/models/maker/tiny");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, path);
  copyFileSync(starterPath, file);
  const { ui } = await openStemma(dataDir);
  await ui.openLibrary();
  const row = ui.libraryRow("in LM Studio");
  await row.getByRole("button", { name: /^Use/ }).waitFor();
  await row.getByText("runs well").waitFor();
  await row.getByRole("button", { name: /^Use/ }).click();
  await row.getByText("in use").waitFor();
  rmSync(file);
  await ui.button("Look again").click();
  await row.getByText("The file is gone.").waitFor();
  expect(await row.getByRole("button", { name: /^(Use|Check)/ }).count()).toBe(0);
});

test("a model travels: exported here, imported and checked there", async () => {
  const dataDir = dataFolder();
  const stick = join(dataDir, "stick");
  mkdirSync(stick);
  const here = await openStemma(join(dataDir, "here"));
  await here.ui.openLibrary();
  await here.ui.chooseFor(name, "Export…");
  await here.ui.page.getByRole("textbox", { name: "Folder to export to" }).fill(stick);
  await here.ui.button("Export").click();
  const words = await here.ui.libraryRow(name).getByText("Written to").textContent();

  const there = await openStemma(join(dataDir, "there"));
  await there.ui.openLibrary();
  const field = there.ui.page.getByRole("textbox", { name: "Folder of an exported model" });
  await field.fill(words?.replace("Written to ", "") ?? "");
  await there.ui.button("Import").click();
  await there.ui.page.getByText("The model is in the list now.").waitFor();
  const row = there.ui.libraryRow("downloaded");
  await row.getByRole("button", { name: /^Use/ }).waitFor();
  expect(await there.ui.libraryRow(name).count()).toBe(2);
});

test("a model is chosen in a conversation and gets ready", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.page.getByRole("button", { name: /^Model: Starter/ }).click();
  await ui.page.getByRole("menuitemradio", { name: /^Starter/ }).click();
  const chip = ui.page.getByRole("button", { name: /^Model: Starter/ });
  await expect.poll(() => chip.getAttribute("aria-label")).toBe("Model: Starter, ready");
});
