package crm.sales.customer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 0026: who sees a customer sees what hangs on the customer, whoever made it. */
@QuarkusTest
class CustomersOwnerComponentTest extends SalesComponentTest {

    private static final String DEPARTMENT = "marmara/izmir";

    /** As the manager makes them; the customer belongs to a colleague in Izmir. */
    private final UUID customer = aCustomerOf("colleague");

    @ParameterizedTest
    @ValueSource(strings = {ORDERS, INVOICES, OPPORTUNITIES})
    void theCustomersOwnerSeesThemAndNobodyElse(String kind) {
        var id = aRecord(kind);

        seen(colleague("own"), kind, id);
        seen(as(mate().visibility("team")), kind, id);
        seen(as(mate().visibility("department")), kind, id);
        hidden(as(mate().visibility("own")), kind, id);
        hidden(stranger(), kind, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {ORDERS, INVOICES, OPPORTUNITIES})
    void aRecordDoesNotLeadToTheOthersOfItsCustomer(String kind) {
        var another = as(Tokens.user("another").permissions(EVERYTHING).visibility("own"));
        var others = aRecord(kind);
        TestDatabase.asMigration()
                .update(
                        "update " + table(kind) + " set owner_user_id = ? where id = ?",
                        Tokens.idOf("another"),
                        others);

        seen(another, kind, others);
        hidden(another, kind, aRecord(kind));
    }

    @Test
    void whatOneSeesOneMayChangeWithThePermissionOfIt() {
        var order = aRecord(ORDERS);

        confirmed(stranger(), order).statusCode(404).body("code", equalTo("order.not-found"));
        confirmed(as(Tokens.user("colleague").permissions("order:read").visibility("own")), order)
                .statusCode(403)
                .body("code", equalTo("permission.missing"));
        confirmed(colleague("own"), order).statusCode(200).body("status", equalTo("CONFIRMED"));
    }

    private static ValidatableResponse confirmed(RequestSpecification caller, UUID order) {
        return caller.post(ORDERS + "/" + order + "/confirm").then();
    }

    private UUID aRecord(String kind) {
        switch (kind) {
            case ORDERS:
                var sku = aSku();
                anActiveProduct(sku);
                return created(ORDERS, orderOf(customer, sku));
            case OPPORTUNITIES:
                return created(OPPORTUNITIES, Map.of("customerId", customer, "name", "Yeni"));
            default:
                var line =
                        Map.of("description", "Danışmanlık", "quantity", 1, "taxRate", 20, "unitPrice", money("10.00"));
                return created(INVOICES, Map.of("customerId", customer, "lines", List.of(line)));
        }
    }

    private static String table(String kind) {
        return Map.of(ORDERS, "sales_order", INVOICES, "invoice", OPPORTUNITIES, "opportunity")
                .get(kind);
    }

    private static void seen(RequestSpecification caller, String kind, UUID id) {
        caller.get(kind + "/" + id).then().statusCode(200);
        caller.get(kind + "?limit=200").then().statusCode(200).body("items.id", hasItem(id.toString()));
    }

    private static void hidden(RequestSpecification caller, String kind, UUID id) {
        caller.get(kind + "/" + id).then().statusCode(404);
        caller.get(kind + "?limit=200").then().statusCode(200).body("items.id", not(hasItem(id.toString())));
    }

    private static RequestSpecification colleague(String visibility) {
        return as(Tokens.user("colleague").permissions(EVERYTHING).visibility(visibility));
    }

    private static Tokens mate() {
        return Tokens.user("mate").permissions(EVERYTHING).team("izmir-sales-2").department("marmara");
    }

    private static UUID aCustomerOf(String owner) {
        var id = UUID.randomUUID();
        TestDatabase.asMigration()
                .update(
                        "insert into known_customer (customer_id, owner_user_id, owner_team, owner_department)"
                                + " values (?, ?, 'izmir-sales-2', ?)",
                        id,
                        Tokens.idOf(owner),
                        DEPARTMENT);
        return id;
    }
}
