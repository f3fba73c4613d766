package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Names;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.stream.StreamSupport;

/**
 * A line of the list.
 *
 * @param contact the first telephone number or e-mail address; empty for none
 * @param since day since when somebody is a customer
 */
record CustomerRow(String id, String name, boolean company, String contact, String channel, String since) {

    static CustomerRow of(JsonNode customer, Words words) {
        var company = customer.has("legalName");
        return new CustomerRow(
                customer.path("id").asText(),
                name(customer),
                company,
                contact(customer),
                customer.path("acquisitionChannel").asText(""),
                words.day(Instant.parse(customer.path("customerSince").asText())));
    }

    static String name(JsonNode customer) {
        return customer.has("legalName")
                ? customer.path("legalName").asText()
                : (customer.path("firstName").asText() + " "
                                + customer.path("lastName").asText())
                        .strip();
    }

    private static String contact(JsonNode customer) {
        return StreamSupport.stream(customer.path("contactPoints").spliterator(), false)
                .filter(point -> point.path("primary").asBoolean())
                .map(point -> point.path("value").asText())
                .findFirst()
                .orElse("");
    }

    public String initials() {
        return Names.initials(name);
    }

    public int colour() {
        return Names.colour(name);
    }
}
