/**
 * Brings the Debian packages that the tests need and a bare machine lacks: a browser, a spreadsheet to recalculate
 * what we write, an XML validator, PDF tools and the fonts of Excel's default look. Root installs them; anyone else is
 * told their names. With the argument "browser" only a browser is asked for, and any browser will do.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const forTests = [
  "chromium",
  "libreoffice-calc",
  "libxml2-utils",
  "poppler-utils",
  "fonts-liberation",
  "fonts-crosextra-carlito",
];
const browsers = ["x-www-browser", "chromium", "google-chrome", "firefox", "microsoft-edge", "brave-browser"];

const onlyBrowser = process.argv[2] === "browser";
const missing = onlyBrowser ? missingBrowser() : forTests.filter((name) => !isInstalled(name));
if (missing.length > 0) bring(missing);

function missingBrowser() {
  return process.platform !== "linux" || browsers.some(isCommand) ? [] : ["chromium"];
}

function bring(packages) {
  const names = packages.join(" ");
  if (process.getuid?.() !== 0 || !isCommand("apt-get")) {
    console.error(`Please install these Debian packages first: apt-get install --no-install-recommends ${names}`);
    process.exit(onlyBrowser ? 0 : 1);
  }
  console.log(`Installing ${names}`);
  run("apt-get", ["-qq", "update"]);
  run("apt-get", ["-qq", "install", "--yes", "--no-install-recommends", ...packages]);
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env });
  if (status !== 0) process.exit(status ?? 1);
}

function isInstalled(name) {
  const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat", "${db:Status-Status}", name]);
  return stdout?.toString() === "installed";
}

function isCommand(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
