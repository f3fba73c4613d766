import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./api.js";

export type Riza = Client<paths>;
export type Problem = components["schemas"]["Problem"];

const riza = process.env["RIZA_URL"] ?? "http://127.0.0.1:8080";
const keycloak = process.env["RIZA_KEYCLOAK"] ?? "http://127.0.0.1:8180";
const password = process.env["RIZA_PASSWORD"] ?? "riza-demo-2026";

/** A client that acts for a demo user of the local profile. A browser logs in by the authorization code flow instead. */
export async function loginAs(username: string): Promise<Riza> {
  const answer = await fetch(`${keycloak}/realms/crm/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "crm-cli", username, password }),
  });
  const body: unknown = await answer.json();
  if (!answer.ok || !hasToken(body)) {
    throw new Error(`no token for ${username}: ${answer.status} ${JSON.stringify(body)}`);
  }
  const client = createClient<paths>({
    baseUrl: riza,
    headers: { Authorization: `Bearer ${body.access_token}`, "Accept-Language": "en" },
  });
  return client;
}

function hasToken(body: unknown): body is { access_token: string } {
  return typeof body === "object" && body !== null && "access_token" in body && typeof body.access_token === "string";
}

/** What was answered; a problem is thrown with its code, by which a program decides what to do. */
export function done<T>(answer: { data?: T; error?: Problem; response: Response }): T {
  if (answer.data === undefined) {
    const problem = answer.error;
    throw new Refused(answer.response.status, problem?.code ?? "no-problem", problem?.detail ?? answer.response.url);
  }
  return answer.data;
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${status} ${code}: ${detail}`);
  }
}

/** The version of a record as If-Match takes it. */
export function version(record: { version: number }): string {
  return `"${record.version}"`;
}
