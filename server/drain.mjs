import { Server } from "node:net";

/** How long connections stay open for a request that is on its way, and requests may take, in milliseconds. */
const [GRACE, DEADLINE] = [1_000, 9_000];

/**
 * On SIGTERM or SIGINT: take no new connection, answer what is under way, close each connection after its answer, leave
 * within ten seconds.
 * @param {import("node:http").Server} server
 */
export function drain(server) {
  const stop = () => {
    server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
    // The `close` of node:http would at once cut connections whose next request has arrived but is not read yet.
    Server.prototype.close.call(server, () => process.exit(0));
    setTimeout(() => setInterval(() => server.closeIdleConnections(), 100), GRACE);
    setTimeout(() => process.exit(0), DEADLINE);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // The shell that npm runs a script in dies of a signal without passing it on.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      stop();
    }, 200).unref();
  }
}
