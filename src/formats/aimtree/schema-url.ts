/** Where the JSON Schema of the current format is published; editors check and complete a file by it. */
export const SCHEMA_URL = "https://aimtree.app/schema/v1.json";
