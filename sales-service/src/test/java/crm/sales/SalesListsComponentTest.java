package crm.sales;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-08, SAL-10: what people look for, sort by and add up. */
@QuarkusTest
class SalesListsComponentTest extends SalesComponentTest {

    private ValidatableResponse list(String path, UUID customer, String more) {
        return manager()
                .urlEncodingEnabled(false)
                .get(path + "?filter%5BcustomerId%5D=" + customer + more)
                .then()
                .statusCode(200);
    }

    private String opened(UUID customer, String name, String amount, LocalDate close) {
        var body = new HashMap<String, Object>(Map.of("customerId", customer, "name", name));
        if (amount != null) {
            body.put("amount", money(amount));
        }
        if (close != null) {
            body.put("expectedCloseDate", close.toString());
        }
        return created(OPPORTUNITIES, body).toString();
    }

    @Test
    void anOpportunityIsFoundByAPartOfItsNameWhateverTheKeyboard() {
        var customer = aKnownCustomer();
        var wanted = opened(customer, "IŞIK Filo – yirmi araç", null, null);
        opened(customer, "Bakım sözleşmesi", null, null);

        for (var question : List.of("%C4%B1%C5%9F%C4%B1k", "isik%20filo", "ARAC", "YIRMI", "i%C5%9F")) {
            list(OPPORTUNITIES, customer, "&q=" + question).body("items.id", contains(wanted));
        }
        list(OPPORTUNITIES, customer, "&q=filo%25").body("items.id", contains(wanted));
        list(OPPORTUNITIES, customer, "&q=otuz").body("items", hasSize(0));
        list(OPPORTUNITIES, customer, "&q=%21%21").body("items", hasSize(0));
    }

    @Test
    void opportunitiesAreSortedByAmountAndByTheirCloseAndThoseWithoutComeLast() {
        var customer = aKnownCustomer();
        var small = opened(customer, "small", "10", LocalDate.of(2027, 3, 1));
        var large = opened(customer, "large", "900", LocalDate.of(2027, 1, 1));
        var open = opened(customer, "open", null, null);

        list(OPPORTUNITIES, customer, "&sort=-amount").body("items.id", contains(large, small, open));
        list(OPPORTUNITIES, customer, "&sort=amount").body("items.id", contains(small, large, open));
        list(OPPORTUNITIES, customer, "&sort=expectedCloseDate").body("items.id", contains(large, small, open));
    }

    @Test
    void aBoardIsAddedUpByStage() {
        var customer = aKnownCustomer();
        opened(customer, "one", "10.50", null);
        opened(customer, "two", "20", null);
        opened(customer, "three", null, null);

        list(OPPORTUNITIES, customer, "&sums=stage&limit=1")
                .body("sums", hasSize(1))
                .body("sums[0].value", equalTo("QUALIFYING"))
                .body("sums[0].count", equalTo(3))
                .body("sums[0].amounts", equalTo(List.of(Map.of("amount", "30.50", "currency", "TRY"))));
    }

    @Test
    void ordersAreFoundByNumberAndReferenceAndSortedAndAddedUpByTheirTotal() {
        var sku = aSku();
        anActiveProduct(sku);
        var customer = aKnownCustomer();
        var body = new HashMap<>(orderOf(customer, sku));
        body.put("customerReference", "PO/2027-İstanbul");
        var order = created(ORDERS, body).toString();
        var other = created(ORDERS, orderOf(customer, sku)).toString();
        String number = manager().get(ORDERS + "/" + order).then().extract().path("number");

        list(ORDERS, customer, "&q=2027%20istanbul").body("items.id", contains(order));
        list(ORDERS, customer, "&q=" + number).body("items.id", hasItem(order)).body("items.id", not(hasItem(other)));
        list(ORDERS, customer, "&sort=-total&fields=total,number").body("items", hasSize(2));
        list(ORDERS, customer, "&sums=status")
                .body("sums[0].value", equalTo("DRAFT"))
                .body("sums[0].count", equalTo(2));
        refused(
                as(Tokens.user("manager").permissions("order:read").visibility("all"))
                        .get(ORDERS + "?filter[status]=OPEN")
                        .then(),
                422,
                "list.value-unknown");
    }

    @Test
    void aProductIsFoundByItsNameOrSku() {
        var sku = "ŞAL-" + UUID.randomUUID();
        var id = aDraftProduct("SAL-" + sku.substring(4)).toString();

        manager()
                .urlEncodingEnabled(false)
                .get(PRODUCTS + "?q=" + sku.substring(4, 16))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }
}
