package crm.sales;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused is told in the caller's language, under the same code. */
@QuarkusTest
class SalesLanguageComponentTest extends SalesComponentTest {

    @Test
    void aRuleIsToldInTurkish() {
        var order = aConfirmedOrder();

        told(turkish(manager()).post(ORDERS + "/" + order + "/confirm").then(), 409, "order.not-draft")
                .body("title", equalTo("Bir kurala takıldı"))
                .body("detail", equalTo("Yalnızca taslak sipariş onaylanır; bu siparişin durumu: CONFIRMED."));
    }

    @Test
    void soIsEachFieldThatIsWrong() {
        told(turkish(manager()).body(Map.of("lines", List.of())).post(ORDERS).then(), 422, "request.invalid")
                .body("detail", equalTo("Bazı alanlar geçerli değil."))
                .body("violations.find { it.field == 'customerId' }.message", equalTo("Boş bırakılamaz."));
        told(turkish(manager()).get(ORDERS + "?limit=0").then(), 422, "list.limit-out-of-range")
                .body("violations[0].message", equalTo("limit 1 ile 200 arasında bir sayıdır."));
    }

    @Test
    void soIsWhatIsNotThereAndWhatOneMayNot() {
        var id = UUID.randomUUID();
        told(turkish(manager()).get(ORDERS + "/" + id).then(), 404, "order.not-found")
                .body("detail", equalTo("Görebileceğiniz böyle bir kayıt yok (order " + id + ")."));
        told(turkish(permittedOnly("invoice:read")).get(ORDERS).then(), 403, "permission.missing")
                .body("detail", equalTo("Bu işlemin gerektirdiği yetkiniz yok."));
        told(turkish(given()).get(ORDERS).then(), 401, "token.missing-or-invalid")
                .body("title", equalTo("Oturum açılmamış"));
        told(turkish(manager()).get("/api/v1/orders;x=1/").then(), 400, "path.malformed")
                .body("detail", equalTo("Yolda izin verilmeyen bir dizi var."));
    }

    @Test
    void whoAsksForAnotherLanguageIsToldInEnglish() {
        manager()
                .header("Accept-Language", "fr, de;q=0.5")
                .get(ORDERS + "?limit=0")
                .then()
                .statusCode(422)
                .header("Content-Language", "en")
                .body("violations[0].message", equalTo("limit is a number from 1 to 200."));
    }

    private static RequestSpecification turkish(RequestSpecification caller) {
        return caller.header("Accept-Language", "tr-TR,tr;q=0.9,en;q=0.8");
    }

    private static ValidatableResponse told(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).header("Content-Language", "tr").body("code", equalTo(code));
    }
}
