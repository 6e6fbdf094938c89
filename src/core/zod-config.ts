// Imported first by every module that builds schemas: zod probes `new Function` while it constructs an
// object schema, which a strict content security policy refuses and reports.
import { config } from "zod/mini";

config({ jitless: true });
