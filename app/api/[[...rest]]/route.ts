import { noSuchAddress } from "../answer";

/** Every address of the API that no other file answers. */
export const GET = noSuchAddress;
