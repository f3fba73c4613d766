package crm.proofs.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Every resource that a path's parameter leads into. One more is a line here, and its smallest body. */
public final class Resources {

    static final Resource PERSONS = Resource.of(
                    "individual-customers", "customer.individual_customer", Resources::person)
            .madeAt("individual-customers", Resource::withContactPoint);
    static final Resource SEGMENTS = Resource.of("segments", "marketing.segment", Resources::segment);

    /** A segment to which people are added one by one. */
    public static final Resource LISTS = Resource.of("segments", null, Resources::list);

    static final Resource PRODUCTS =
            Resource.of("products", "sales.product", Resources::product).before("discontinue", "activate");

    private static final List<Resource> ALL = List.of(
            PERSONS,
            PRODUCTS,
            Resource.of("corporate-customers", "customer.corporate_customer", Resources::company)
                    .madeAt("corporate-customers", Resource::withContactPoint),
            Resource.of("leads", "customer.lead", Resources::lead)
                    .before("start", "assign")
                    .before("qualify", "assign", "start")
                    .before("recycle", "disqualify"),
            imports("imports", "customer", "individual-customers", "individual-customer:write"),
            Resource.of("customers", null, Resources::person).madeAt("individual-customers", Resource::id),
            Resource.of("opportunities", "sales.opportunity", Resources::opportunity)
                    .before("reopen", "lose"),
            Resource.of("quotes", "sales.quote", Resources::quote)
                    .before("approve", "submit")
                    .before("withdraw", "submit")
                    .before("send", "submit")
                    .before("accept", "submit", "send")
                    .before("decline", "submit", "send")
                    .before("revise", "submit", "send")
                    .before("order", "submit", "send", "accept"),
            Resource.of("offers", "sales.offer", Resources::offer)
                    .before("accept", "present")
                    .before("decline", "present"),
            Resource.of("orders", "sales.sales_order", Resources::order),
            Resource.of("invoices", "sales.invoice", Resources::invoice).before("payments", "issue"),
            imports("sales-imports", "sales", "orders", "order:write", "order:confirm"),
            SEGMENTS,
            Resource.of("campaigns", "marketing.campaign", Resources::campaign),
            Resource.of("service-requests", "support.service_request", Resources::request)
                    .before("wait", "assign", "answers")
                    .before("resume", "assign", "answers", "wait")
                    .before("resolve", "assign")
                    .before("close", "assign", "resolve")
                    .before("reopen", "assign", "resolve"),
            Resource.of("survey-invitations", null, Resources::invitation),
            Resource.of("surveys", null, Resources::invitation).madeAt("survey-invitations", Resource::token),
            Resource.of("sla-policies", null, hands -> hands.sampleOf("POST", "/api/v1/sla-policies")),
            Resource.of("work-calendars", null, Resources::calendar),
            imports(
                    "support-imports",
                    "support",
                    "service-requests",
                    "service-request:write",
                    "service-request:resolve"),
            Resource.of("users", null, Resources::user)
                    .before("reactivate", "suspend")
                    .before("revoke", "grant")
                    .before("leave", "join"),
            Resource.of("roles", null, Resources::role).madeAt("roles", Resource::named),
            Resource.of("api-keys", null, Resources::apiKey).madeAt("api-keys", Resource::issued),
            terms("acquisition-sources"),
            terms("disqualification-reasons"),
            terms("lost-reasons"),
            terms("order-cancellation-reasons"),
            terms("request-topics"),
            terms("rejection-reasons"),
            terms("resolution-codes"),
            Resource.of("consents", null, hands -> about(hands, "/api/v1/consents")),
            Resource.of("withdrawals", null, hands -> about(hands, "/api/v1/withdrawals")),
            imports("consent-imports", "consent", "channel-permissions", "consent:grant", "consent:refuse"));

    /** Values of a path that nobody makes: they are the product's own. */
    private static final Map<String, Map<String, String>> GIVEN = Map.of("kpis", Map.of("code", "K1"));

    /** Nobody makes one on purpose: what goes wrong does, and links to refuse by or to answer by stand in what was sent. */
    private static final Set<String> UNMADE = Set.of("operations", "refusals", "quote-links");

    private Resources() {}

    public static Optional<Resource> named(String name) {
        return ALL.stream().filter(resource -> resource.name().equals(name)).findFirst();
    }

    static List<Resource> all() {
        return ALL;
    }

    public static Optional<Map<String, String>> given(String name) {
        return Optional.ofNullable(GIVEN.get(name));
    }

    /** What a path's parameter can lead into. */
    public static boolean isKnown(String name) {
        return named(name).isPresent() || GIVEN.containsKey(name) || UNMADE.contains(name);
    }

    /** Of the product itself, and so of nobody. */
    public static Set<String> ofNobody() {
        var names = new TreeSet<>(GIVEN.keySet());
        names.addAll(UNMADE);
        return names;
    }

    private static JsonNode person(Hands hands) {
        return hands.json("""
                {"firstName": "Proof", "lastName": "Person",
                 "contactPoints": [{"kind": "EMAIL", "value": "p%s@example.com"}]}""", Hands.unique(12));
    }

    private static JsonNode company(Hands hands) {
        return hands.json("""
                {"legalName": "Proof Ltd.", "taxNumber": "%s", "isMerchant": true,
                 "contactPoints": [{"kind": "EMAIL", "value": "c%s@example.com"}]}""", taxNumber(Hands.unique(9)), Hands.unique(12));
    }

    private static JsonNode lead(Hands hands) {
        return hands.json("""
                {"source": "CALL", "personName": "Proof Lead",
                 "contactPoints": [{"kind": "EMAIL", "value": "l%s@example.com"}]}""", Hands.unique(12));
    }

    private static JsonNode product(Hands hands) {
        return hands.json("""
                {"sku": "PROOF-%s", "name": "Proof", "kind": "GOOD", "taxRate": 20}""", Hands.unique(12));
    }

    private static JsonNode opportunity(Hands hands) {
        return hands.json("""
                {"customerId": "%s", "name": "Proof",
                 "amount": {"amount": "100.00", "currency": "TRY"}}""", hands.customer());
    }

    private static JsonNode quote(Hands hands) {
        return hands.json("""
                {"customerId": "%s", "currency": "TRY",
                 "lines": [{"productId": "%s", "quantity": 1,
                            "unitPrice": {"amount": "10.00", "currency": "TRY"}}]}""", hands.customer(), hands.product());
    }

    private static JsonNode offer(Hands hands) {
        return hands.json("""
                {"customerId": "%s", "productId": "%s", "kind": "CROSS_SELL"}""", hands.customer(), hands.product());
    }

    private static JsonNode order(Hands hands) {
        return hands.json("""
                {"customerId": "%s", "channel": "WEB", "currency": "TRY",
                 "lines": [{"productId": "%s", "quantity": 1,
                            "unitPrice": {"amount": "10.00", "currency": "TRY"}}]}""", hands.customer(), hands.product());
    }

    private static JsonNode invoice(Hands hands) {
        return hands.json("""
                {"customerId": "%s", "currency": "TRY", "dueDate": "2030-12-31",
                 "lines": [{"description": "Proof", "quantity": 100, "taxRate": 20,
                            "unitPrice": {"amount": "10.00", "currency": "TRY"}}]}""", hands.customer());
    }

    private static JsonNode segment(Hands hands) {
        return hands.json("""
                {"name": "Proof %s", "kind": "RULE", "rule": {"match": "ALL", "conditions": [
                  {"fact": "ORDER_COUNT", "operator": "AT_LEAST", "value": "1000000"}]}}""", Hands.unique(12));
    }

    private static JsonNode list(Hands hands) {
        return hands.json("""
                {"name": "Proof %s", "kind": "STATIC"}\
                """, Hands.unique(12));
    }

    private static JsonNode about(Hands hands, String path) {
        return ((ObjectNode) hands.sampleOf("POST", path)).put("personId", hands.customer());
    }

    private static JsonNode campaign(Hands hands) {
        return hands.json("""
                {"name": "Proof %s", "goal": "WIN_BACK", "segmentId": "%s",
                 "subject": "Proof", "body": "Proof"}""", Hands.unique(12), hands.segment());
    }

    private static JsonNode request(Hands hands) {
        return hands.json("""
                {"type": "REQUEST", "customerId": "%s", "channel": "CALL", "subject": "Proof"}""", hands.customer());
    }

    private static JsonNode invitation(Hands hands) {
        return hands.json("""
                {"customerId": "%s"}""", hands.customerToAsk());
    }

    private static JsonNode calendar(Hands hands) {
        return hands.json("""
                {"code": "PROOF_%s", "name": "Proof", "timeZone": "Europe/Istanbul",
                 "hours": [{"day": "MONDAY", "from": "09:00", "to": "12:30"}]}""", Hands.unique(9));
    }

    private static JsonNode user(Hands hands) {
        return hands.json("""
                {"email": "u%s@example.com", "firstName": "Proof", "lastName": "User"}""", Hands.unique(12));
    }

    private static JsonNode role(Hands hands) {
        return hands.json("""
                {"name": "proof-%s", "permissions": ["order:read", "lead:read"]}""", Hands.unique(12));
    }

    private static JsonNode apiKey(Hands hands) {
        var end = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        return hands.json("""
                {"name": "Proof %s", "roles": ["analyst"], "expiresAt": "%sT00:00:00Z"}""", Hands.unique(12), end);
    }

    /** Codes of a vocabulary, which an administrator keeps. */
    private static Resource terms(String vocabulary) {
        return Resource.of(vocabulary, null, Resources::term)
                .madeAt(vocabulary, Resource::code)
                .before("reactivate", "retire");
    }

    private static JsonNode term(Hands hands) {
        return hands.json("""
                {"code": "PROOF_%s", "names": {"tr": "Kanıt", "en": "Proof"}}""", Hands.unique(12));
    }

    /** A job runs with the permissions of what it makes. */
    private static Resource imports(String name, String service, String kind, String... needs) {
        return Resource.of(name, service + ".import_job", hands -> TextNode.valueOf(hands.csv(name, kind)))
                .asking("?kind=" + kind, needs);
    }

    /** Nine digits and the one that checks them. */
    private static String taxNumber(String nine) {
        int sum = IntStream.range(0, 9).map(place -> weighed(nine, place)).sum();
        return nine + (10 - sum % 10) % 10;
    }

    private static int weighed(String nine, int place) {
        int moved = (nine.charAt(place) - '0' + 9 - place) % 10;
        int rest = moved * (1 << 9 - place) % 9;
        return moved != 0 && rest == 0 ? 9 : rest;
    }
}
