import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { closeOnClientError, TIMEOUTS } from "./errors.mjs";

test("half a request is answered with 408 and its connection closed, also where the other side keeps it open", async () => {
  const limits = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };
  const server = createServer(limits).on("clientError", closeOnClientError).listen(0);
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const socket = connect({ port, allowHalfOpen: i % 2 === 0 });
      let answer = "";
      socket.setEncoding("utf8").on("data", (data) => {
        answer += data;
      });
      socket.on("error", () => undefined);
      socket.write(i % 3 === 0 ? "G" : "GET /zh HTTP/1.1\r\nHost: x\r\n");
      await new Promise((done) => socket.once("end", done).once("close", done));
      return answer;
    }),
  );
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  await expect
    .poll(() => new Promise((count) => server.getConnections((_, n) => count(n))), { timeout: 30_000 })
    .toBe(0);
  server.close();
});

test("a head has twenty seconds at most", () => {
  expect(TIMEOUTS.headersTimeout + TIMEOUTS.connectionsCheckingInterval).toBeLessThan(20_000);
});
