/** Serves the workbench for the tests in test/e2e just as `npm start` does, once for all of them. */
import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";

declare global {
  var workbenchServer: ChildProcess | undefined;
}

/** Starts the server and leaves its address in HEADROOM_WORKBENCH once the first build is done. */
export default async function startWorkbench(): Promise<void> {
  const { server, address } = serveWorkbench("development");
  globalThis.workbenchServer = server;
  process.env.HEADROOM_WORKBENCH = await address;
}

/** A server of the workbench; its address is known when the first build is done. */
export function serveWorkbench(mode: "development" | "production"): {
  readonly server: ChildProcess;
  readonly address: Promise<string>;
} {
  const root = resolve(__dirname, "../..");
  const serve = ["serve", "--mode", mode, "--env", "workbench", "--no-open", "--no-live-reload"];
  const server = spawn(process.execPath, [resolve(root, "node_modules/.bin/webpack"), ...serve], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { server, address: addressOf(server) };
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
