/** Every word that the interface says, by area. A namespace, so that a build leaves what comes later for later. */
export * as strings from "./catalogue.ts";
