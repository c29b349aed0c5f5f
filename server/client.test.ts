import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { clientOf } from "./client.mjs";

/** A request that comes from an address, with what X-Forwarded-For says. */
function from(address: string, forwarded?: string) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: address });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

test.each([
  [0, "203.0.113.9", "203.0.113.1"],
  [1, "198.51.100.7, 203.0.113.9", "203.0.113.9"],
  [2, "198.51.100.7, 203.0.113.9", "198.51.100.7"],
  [3, "198.51.100.7, 203.0.113.9", "203.0.113.1"],
  [1, "203.0.113.9, unknown", "203.0.113.1"],
  [1, undefined, "203.0.113.1"],
])("behind %i proxies, X-Forwarded-For: %s means %s", (proxies, forwarded, client) => {
  expect(clientOf(from("203.0.113.1", forwarded), proxies)).toBe(client);
});

test("IPv4 is the same however it is written, and a subscriber's IPv6 network is one client", () => {
  expect(clientOf(from("::ffff:203.0.113.1"))).toBe("203.0.113.1");
  expect(clientOf(from("2001:db8:1:2:a:b:c:d"))).toBe(clientOf(from("2001:db8:1:2::1")));
  expect(clientOf(from("2001:db8:1:3::1"))).not.toBe(clientOf(from("2001:db8:1:2::1")));
  expect(clientOf(from("::1"))).toBe("0:0:0:0::/64");
});
