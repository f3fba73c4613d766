package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.console.parts.Typed;
import java.util.ArrayList;
import java.util.List;

/** The forms of a customer: a new one, and what is corrected of one. */
final class CustomerForms {

    static final String PAGE = "/console/customers";
    static final List<String> OF_A_PERSON = List.of("salutation", "firstName", "lastName", "birthDate");
    static final List<String> OF_A_COMPANY =
            List.of("legalName", "tradeName", "taxNumber", "taxOffice", "industry", "isMerchant");
    static final List<String> OF_BOTH = List.of("language", "preferredChannel", "acquisitionChannel");

    private final CustomerTexts texts;
    private final List<Option> sources;

    CustomerForms(CustomerTexts texts, List<Option> sources) {
        this.texts = texts;
        this.sources = sources;
    }

    Form create(boolean company) {
        var fields = new ArrayList<>(details(company, JsonNodeFactory.instance.objectNode()));
        fields.add(Field.of("tel", "phone", texts.phone()));
        fields.add(Field.of("email", "email", texts.email()));
        return Form.of(
                        "create",
                        PAGE + "/" + (company ? "new-company" : "new-person"),
                        company ? texts.newCompany() : texts.newPerson(),
                        fields.toArray(Field[]::new))
                .once();
    }

    Form edit(JsonNode customer) {
        var fields = details(customer.has("legalName"), customer);
        return Form.of(
                        "details",
                        PAGE + "/" + customer.path("id").asText() + "/details",
                        texts.edit(),
                        fields.toArray(Field[]::new))
                .version(customer.path("version").asLong())
                .opened();
    }

    private List<Field> details(boolean company, JsonNode customer) {
        var fields = new ArrayList<>(company ? ofACompany(customer) : ofAPerson(customer));
        fields.add(Field.select(
                        "language",
                        texts.language(),
                        List.of(new Option("tr", texts.turkish()), new Option("en", texts.english())))
                .value(customer.path("language").asText("tr"))
                .must());
        fields.add(Field.select(
                        "preferredChannel",
                        texts.preferred(),
                        List.of(
                                new Option("CALL", texts.call()),
                                new Option("SMS", texts.sms()),
                                new Option("EMAIL", texts.email()),
                                new Option("POST", texts.post()),
                                new Option("SOCIAL", texts.social())))
                .value(customer.path("preferredChannel").asText("")));
        fields.add(Field.select("acquisitionChannel", texts.channel(), sources)
                .value(customer.path("acquisitionChannel").asText("")));
        return fields;
    }

    private List<Field> ofAPerson(JsonNode person) {
        return List.of(
                text(person, "salutation", texts.salutation()),
                text(person, "firstName", texts.firstName()).must(),
                text(person, "lastName", texts.lastName()).must(),
                Field.date("birthDate", texts.birthDate())
                        .value(person.path("birthDate").asText("")));
    }

    private List<Field> ofACompany(JsonNode company) {
        return List.of(
                text(company, "legalName", texts.legalName()).must(),
                text(company, "tradeName", texts.tradeName()),
                text(company, "taxNumber", texts.taxNumber()).must(),
                text(company, "taxOffice", texts.taxOffice()),
                text(company, "industry", texts.industry()),
                Field.check("isMerchant", texts.merchant())
                        .value(company.path("isMerchant").asBoolean(true) ? "on" : ""));
    }

    private static Field text(JsonNode customer, String name, String label) {
        return Field.text(name, label).value(customer.path(name).asText(""));
    }

    /** What a new customer is sent as. */
    static JsonNode created(boolean company, Typed typed) {
        var texts = new ArrayList<>(company ? OF_A_COMPANY : OF_A_PERSON);
        texts.addAll(OF_BOTH);
        texts.remove("isMerchant");
        var body = typed.texts(texts.toArray(String[]::new)).body();
        if (company) {
            typed.ticked("isMerchant");
        }
        var points = body.putArray("contactPoints");
        if (!typed.get("phone").isEmpty()) {
            points.addObject().put("kind", "PHONE").put("value", typed.get("phone"));
        }
        if (!typed.get("email").isEmpty()) {
            points.addObject().put("kind", "EMAIL").put("value", typed.get("email"));
        }
        return body;
    }

    /** What a correction is sent as: what was emptied is taken away. */
    static JsonNode changed(boolean company, Typed typed) {
        var fields = new ArrayList<>(company ? OF_A_COMPANY : OF_A_PERSON);
        fields.addAll(OF_BOTH);
        fields.remove("isMerchant");
        typed.patched(fields.toArray(String[]::new));
        return company ? typed.ticked("isMerchant").body() : typed.body();
    }
}
