import { randomUUID } from "node:crypto";
import { strict as assert } from "node:assert";
import { done, loginAs, Refused, version, type Riza } from "./client.js";

// A day of selling and serving. Nothing here is cast: what the document says of requests and answers is what the compiler checks.

async function greet(riza: Riza): Promise<string> {
  const me = done(await riza.GET("/api/v1/me"));
  console.log(`logged in as ${me.username}, sees ${me.visibility}, ${me.permissions.length} permissions`);
  return me.id;
}

async function leadToCustomer(sales: Riza): Promise<string> {
  const lead = done(
    await sales.POST("/api/v1/leads", {
      params: { header: { "Idempotency-Key": randomUUID() } },
      body: {
        personName: "İpek Işık",
        source: "WEB_FORM",
        contactPoints: [{ kind: "EMAIL", value: `ipek.${randomUUID()}@example.com` }],
        need: "Asks for a fleet of ten",
      },
    }),
  );
  const converted = done(
    await sales.POST("/api/v1/leads/{id}/convert", {
      params: { path: { id: lead.id } },
      body: { kind: "INDIVIDUAL", person: { firstName: "İpek", lastName: "Işık" } },
    }),
  );
  const customer = converted.convertedTo?.customerId;
  assert.ok(customer, "a converted lead names its customer");
  console.log(`lead ${lead.id} became customer ${customer}`);
  return customer;
}

async function win(sales: Riza, customerId: string): Promise<void> {
  const opened = done(
    await sales.POST("/api/v1/opportunities", {
      body: { customerId, name: "Ten vans", amount: { amount: "125000.00", currency: "TRY" } },
    }),
  );
  const moved = done(
    await sales.POST("/api/v1/opportunities/{id}/move", {
      params: { path: { id: opened.id }, header: { "If-Match": version(opened) } },
      body: { stage: "NEGOTIATING" },
    }),
  );
  const won = done(
    await sales.POST("/api/v1/opportunities/{id}/win", {
      params: { path: { id: moved.id }, header: { "If-Match": version(moved) } },
      body: {},
    }),
  );
  assert.equal(won.status, "WON");

  // who read an old version is told, and nothing is lost
  const stale = await sales.PATCH("/api/v1/opportunities/{id}", {
    params: { path: { id: won.id }, header: { "If-Match": version(opened) } },
    body: { nextStep: "Call again" },
  });
  assert.equal(stale.error?.code, "version.stale");
  console.log(`opportunity ${won.id}: ${won.stageHistory.map((stay) => stay.stage).join(" → ")}, won ${won.amount?.amount}`);
}

async function sell(manager: Riza, customerId: string): Promise<void> {
  const product = done(
    await manager.POST("/api/v1/products", {
      body: { sku: `VAN-${randomUUID()}`, name: "Van", kind: "GOOD", taxRate: 20 },
    }),
  );
  done(await manager.POST("/api/v1/products/{id}/activate", { params: { path: { id: product.id } } }));
  const order = done(
    await manager.POST("/api/v1/orders", {
      params: { header: { "Idempotency-Key": randomUUID() } },
      body: {
        customerId,
        channel: "FIELD",
        currency: "TRY",
        lines: [{ sku: product.sku, quantity: 10, unitPrice: { amount: "12500.00", currency: "TRY" } }],
      },
    }),
  );
  done(await manager.POST("/api/v1/orders/{id}/confirm", { params: { path: { id: order.id } } }));
  const invoice = done(await manager.POST("/api/v1/invoices", { body: { orderId: order.id } }));
  const issued = done(await manager.POST("/api/v1/invoices/{id}/issue", { params: { path: { id: invoice.id } } }));
  const paid = done(
    await manager.POST("/api/v1/invoices/{id}/payments", {
      params: { path: { id: issued.id } },
      body: { amount: issued.total },
    }),
  );
  assert.equal(paid.status, "PAID");
  console.log(`order ${order.number}, invoice ${issued.number ?? "without a number"}: ${paid.paid.amount} ${paid.paid.currency} paid`);
}

async function serve(agent: Riza, customerId: string): Promise<void> {
  const opened = done(
    await agent.POST("/api/v1/service-requests", {
      body: { type: "REQUEST", customerId, channel: "CALL", priority: "HIGH", subject: "One van has a scratch" },
    }),
  );
  const id = { path: { id: opened.id } };
  done(await agent.POST("/api/v1/service-requests/{id}/take", { params: id }));
  done(await agent.POST("/api/v1/service-requests/{id}/answers", { params: id, body: { text: "We come tomorrow." } }));
  const resolved = done(
    await agent.POST("/api/v1/service-requests/{id}/resolve", {
      params: id,
      body: { code: "REPAIRED", text: "Painted.", faultAccepted: true, apologised: true },
    }),
  );
  assert.equal(resolved.status, "RESOLVED");
  console.log(`request ${resolved.number} resolved, late: ${resolved.breached}`);
}

/** Page by page, with a typed filter, and added up by status. */
async function report(manager: Riza, customerId: string): Promise<void> {
  let cursor: string | undefined;
  let rows = 0;
  do {
    const page = done(
      await manager.GET("/api/v1/orders", {
        params: {
          query: {
            "filter[customerId]": customerId,
            "filter[status]": "CONFIRMED",
            sort: "-total",
            limit: 1,
            sums: "status",
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    );
    rows += page.items.length;
    for (const sum of page.sums ?? []) {
      console.log(`${sum.value ?? "none"}: ${sum.count}, ${sum.amounts.map((one) => `${one.amount} ${one.currency}`).join(", ")}`);
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  assert.equal(rows, 1);
}

async function look(sales: Riza, analyst: Riza, customerId: string): Promise<void> {
  const picture = done(await sales.GET("/api/v1/customers/{id}/360", { params: { path: { id: customerId } } }));
  console.log(`360 of ${picture.id}: ${picture.kind}, missing: ${picture.missing.map((one) => one.part).join(", ") || "nothing"}`);

  const kpi = done(
    await analyst.GET("/api/v1/kpis/{code}", {
      params: { path: { code: "K8" }, query: { from: "2026-01-01", to: "2027-01-01", by: "quarter" } },
    }),
  );
  for (const period of kpi.periods) {
    console.log(`${kpi.code} from ${period.from}: ${period.value ?? "nothing to tell"} (${period.included} included)`);
  }
}

/** A problem names what is wrong by a code that stays the same in every language. */
async function refusals(sales: Riza): Promise<void> {
  try {
    done(await sales.GET("/api/v1/orders/{id}", { params: { path: { id: randomUUID() } } }));
    assert.fail("nobody has that order");
  } catch (refused) {
    assert.ok(refused instanceof Refused);
    assert.equal(refused.status, 404);
    console.log(`as it should be: ${refused.message}`);
  }
}

const [sales, manager, agent, analyst] = await Promise.all(["sales", "manager", "agent", "analyst"].map(loginAs));
assert.ok(sales && manager && agent && analyst);
await greet(sales);
const customer = await leadToCustomer(sales);
await win(sales, customer);
await sell(manager, customer);
await serve(agent, customer);
await report(manager, customer);
await look(sales, analyst, customer);
await refusals(sales);
console.log("Done.");
