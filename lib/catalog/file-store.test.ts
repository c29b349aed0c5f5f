import { fileStore } from "./file-store";
import { testStore } from "./store.contract";

testStore("the file store", fileStore);
