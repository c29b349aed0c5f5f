import { expect, test } from "vitest";
import { metresBetween } from "../../../sphere";
import { ask, fakeService, GOOD, row } from "./fake-service";

const service = fakeService();

test("an answer far from the middle of a large country is still within it", async () => {
  service.replies({ body: [row({ lat: "21.31", lon: "-157.86" })] });
  expect(await ask(service.open("nominatim"), "country-us", "Some Hall")).toMatchObject({ status: "found" });
  service.replies({ body: [row({ lat: "43.12", lon: "131.9" })] });
  expect(await ask(service.open("nominatim"), "country-ru", "Other Hall")).toMatchObject({ status: "found" });
  expect(await ask(service.open("nominatim"), "country-de", "Other Hall")).toMatchObject({ status: "not found" });
});

test("an answer outside the place that the trip names is refused", async () => {
  service.replies({ body: [row({ lat: "39.9", lon: "116.4" })] });
  expect(await ask(service.open("nominatim"))).toMatchObject({
    status: "not found",
    reason: expect.stringContaining("outside xuhui-310104"),
  });
});

test("two answers far apart are for an editor to tell apart", async () => {
  service.replies({ body: [row(), row({ lat: "39.9", lon: "116.4" })] });
  const { status, candidates } = await ask(service.open("nominatim"), null);
  expect(status).toBe("ambiguous");
  expect(candidates).toHaveLength(2);
});

test("GCJ-02 is taken back to WGS-84", async () => {
  service.replies({ body: GOOD.amap });
  const { chosen } = await ask(service.open("amap"));
  expect(chosen?.point && metresBetween(chosen.point, [121.434, 31.188])).toBeGreaterThan(300);
});
