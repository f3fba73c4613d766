// Authorisation code with PKCE (RFC 7636) and a call of the API, as a browser application does it without a library.
// The query says where: ?gateway=…&issuer=…; without &token= it signs in first. ?forge=… sends a form to that address instead.
"use strict";

const bytes = array => btoa(String.fromCharCode(...array)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const answer = text => { document.getElementById("answer").textContent = text; };
const query = new URLSearchParams(location.search);
const redirect = location.origin + "/back";

async function begin() {
  const verifier = bytes(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = bytes(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
  sessionStorage.setItem("pending", JSON.stringify({ verifier, gateway: query.get("gateway"), issuer: query.get("issuer") }));
  location.assign(query.get("issuer") + "/protocol/openid-connect/auth?" + new URLSearchParams({
    response_type: "code", client_id: "crm-browser", redirect_uri: redirect, scope: "openid",
    code_challenge: challenge, code_challenge_method: "S256",
  }));
}

async function end() {
  const { verifier, gateway, issuer } = JSON.parse(sessionStorage.getItem("pending"));
  const tokens = await (await fetch(issuer + "/protocol/openid-connect/token", {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code", client_id: "crm-browser", redirect_uri: redirect, code: query.get("code"), code_verifier: verifier,
    }),
  })).json();
  await call(gateway, tokens.access_token);
}

/** A header that needs a preflight, an answer's header that has to be exposed. */
async function call(gateway, token) {
  const reply = await fetch(gateway + "/api/v1/me", { headers: { Authorization: "Bearer " + token } });
  const me = await reply.json();
  answer(me.username + " " + (reply.headers.get("X-Correlation-Id") ? "correlated" : "hidden"));
}

function forge(address) {
  const form = document.getElementById("forged");
  form.action = address;
  form.submit();
}

const act = query.has("forge") ? () => forge(query.get("forge"))
  : query.has("code") ? end
  : query.has("token") ? () => call(query.get("gateway"), query.get("token"))
  : query.has("gateway") ? begin
  : () => answer("idle");
Promise.resolve().then(act).catch(failure => answer("refused: " + failure.message));
