/**
 * On SIGTERM or SIGINT: take no new connection, finish what is under way, leave within ten seconds.
 * @param {import("node:http").Server} server
 */
export function drain(server) {
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 10_000).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
