/** Ends the server that workbench.ts started. */
import { once } from "node:events";

export default async function stopWorkbench(): Promise<void> {
  const server = globalThis.workbenchServer;
  if (!server || server.exitCode !== null) return;
  const stopped = once(server, "exit");
  server.kill();
  await stopped;
}
