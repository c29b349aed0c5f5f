import { join } from "node:path";
import { fileStore } from "./file-store";
import { testStore } from "./store.contract";

testStore("the file store", fileStore(join(import.meta.dirname, "../pipeline/fixtures/golden/collection.json")));
