package crm.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** Asks the running service what only operators may ask: metrics, health, its own OpenAPI document. */
public final class Management {

    private Management() {}

    public static RequestSpecification given() {
        return RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
    }

    /** Every series that Prometheus would read now, with its value. */
    public static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
