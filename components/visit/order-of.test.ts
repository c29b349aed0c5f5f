import { expect, test } from "vitest";
import type { Order } from "@/lib/contract";
import { orderOf } from "./order-of";

const visit = (number: number, order: Order, earliest: string, latest = earliest) => ({
  number,
  order,
  earliest,
  latest,
});
const first = visit(1, "listed", "2016-07-11", "2016-07-12");

test("a first visit stands in order as the second does", () => {
  for (const order of ["stated", "listed"] as const)
    expect(orderOf([first, visit(2, order, "2016-07-12")], first)).toBe(order);
});

test("a first visit whose day is before the second's needs no order", () => {
  const second = visit(2, "listed", "2016-07-13");
  expect(orderOf([first, second], first)).toBeNull();
  expect(orderOf([first, second], second)).toBe("listed");
});

test("a visit without another in a known order has none", () => {
  expect(orderOf([first], first)).toBeNull();
  expect(orderOf([first, visit(2, "unknown", "2016-07-11", "2016-07-13")], first)).toBeNull();
  const unknown = visit(1, "unknown", "2016-07-11");
  expect(orderOf([unknown, visit(2, "listed", "2016-07-13")], unknown)).toBe("unknown");
});
