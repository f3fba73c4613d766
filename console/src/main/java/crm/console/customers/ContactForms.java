package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Contact points of a customer: added, changed, verified, found not to reach, made primary, removed (CUS-02). */
final class ContactForms {

    private final JsonNode customer;
    private final CustomerTexts texts;

    ContactForms(JsonNode customer, CustomerTexts texts) {
        this.customer = customer;
        this.texts = texts;
    }

    /** A contact point with what can be done with it. */
    record Point(String value, String note, String tone, List<Form> forms) {

        public List<Form> buttons() {
            return forms.stream().filter(Form::isButton).toList();
        }

        public List<Form> questions() {
            return forms.stream().filter(form -> !form.isButton()).toList();
        }
    }

    List<Point> all() {
        return StreamSupport.stream(customer.path("contactPoints").spliterator(), false)
                .map(this::point)
                .toList();
    }

    private Point point(JsonNode point) {
        var forms = new ArrayList<Form>();
        var invalid = point.has("invalidSince");
        if (!point.path("primary").asBoolean() && !invalid) {
            forms.add(of(point, "primary", texts.makePrimary()));
        }
        if (!point.has("verifiedAt") && !invalid) {
            forms.add(of(point, "verify", texts.verify()));
        }
        if (!invalid) {
            forms.add(of(point, "invalidate", texts.invalidate()));
        }
        forms.add(of(point, "remove", texts.remove()).tone("danger"));
        forms.add(of(
                point,
                "value",
                texts.change(),
                Field.text("value", texts.value())
                        .value(point.path("value").asText())
                        .must()));
        return new Point(
                point.path("value").asText(),
                invalid
                        ? texts.invalid()
                        : point.has("verifiedAt")
                                ? texts.verified()
                                : point.path("primary").asBoolean() ? texts.primary() : "",
                invalid ? "bad" : point.has("verifiedAt") ? "ok" : "line",
                forms);
    }

    private Form of(JsonNode point, String deed, String title, Field... fields) {
        var id = point.path("id").asText();
        return Form.of(
                        deed + "-" + id,
                        CustomerForms.PAGE + "/" + customer.path("id").asText() + "/contact-points/" + id + "/" + deed,
                        title,
                        fields)
                .about(point.path("value").asText())
                .version(customer.path("version").asLong());
    }

    Form add() {
        return Form.of(
                        "add",
                        CustomerForms.PAGE + "/" + customer.path("id").asText() + "/contact-points",
                        texts.add(),
                        Field.select(
                                        "kind",
                                        texts.kind(),
                                        List.of(
                                                new Option("PHONE", texts.phone()),
                                                new Option("EMAIL", texts.email()),
                                                new Option("ADDRESS", texts.address()),
                                                new Option("SOCIAL", texts.social())))
                                .value("PHONE")
                                .must(),
                        Field.text("value", texts.value()).must())
                .version(customer.path("version").asLong());
    }
}
