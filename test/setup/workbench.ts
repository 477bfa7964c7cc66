/** Serves the workbench for the tests in test/e2e just as `npm start` does, once for all of them. */
import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";

declare global {
  var workbenchServer: ChildProcess | undefined;
}

/** Starts the server and leaves its address in HEADROOM_WORKBENCH once the first build is done. */
export default async function startWorkbench(): Promise<void> {
  const root = resolve(__dirname, "../..");
  const serve = ["serve", "--mode", "development", "--env", "workbench", "--no-open", "--no-live-reload"];
  globalThis.workbenchServer = spawn(process.execPath, [resolve(root, "node_modules/.bin/webpack"), ...serve], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.env.HEADROOM_WORKBENCH = await addressOf(globalThis.workbenchServer);
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((ready, failed) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /Headroom: (http:\S+)/.exec(said)?.[1];
      if (address && said.includes("compiled successfully")) ready(address);
      if (/compiled with \d+ error/.test(said)) server.kill();
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => failed(new Error(`The workbench's server stopped.\n${said}`)));
  });
}
