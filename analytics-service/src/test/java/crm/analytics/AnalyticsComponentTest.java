package crm.analytics;

import static io.restassured.RestAssured.given;

import crm.testing.BackingServices;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** The running service with its database and the topics; each test begins without facts. */
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
abstract class AnalyticsComponentTest {

    static void forgetAllFacts() {
        TestDatabase.asMigration()
                .truncate(
                        "person",
                        "order_fact",
                        "order_cost",
                        "invoice_fact",
                        "opportunity_fact",
                        "offer_fact",
                        "lead_fact",
                        "request_fact",
                        "resolution_fact",
                        "sla_fact",
                        "survey_fact",
                        "product_fact",
                        "fact_currency",
                        "applied_topic");
    }

    static RequestSpecification analyst() {
        return given().auth()
                .oauth2(Tokens.user("analyst").permissions("kpi:read").sign());
    }

    static ValidatableResponse kpi(String code, Map<String, ?> parameters) {
        return analyst().queryParams(parameters).get("/api/v1/kpis/" + code).then();
    }
}
