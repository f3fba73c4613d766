package crm.console.leads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.parts.Directory;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.console.parts.Typed;
import crm.platform.security.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with a lead: as its state and the role allow. */
final class LeadForms {

    private static final int NEED = 2_000;
    private static final Set<String> OPEN = Set.of("NEW", "ASSIGNED", "WORKING", "QUALIFIED");
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";

    private final JsonNode lead;
    private final LeadTexts texts;
    private final String address;

    LeadForms(JsonNode lead, LeadTexts texts) {
        this.lead = lead;
        this.texts = texts;
        this.address = LeadsResource.PAGE + "/" + lead.path("id").asText();
    }

    static Form create(List<Option> sources, LeadTexts texts) {
        return Form.of(
                        "create",
                        LeadsResource.PAGE + "/new",
                        texts.create(),
                        Field.text("personName", texts.name()),
                        Field.text("companyName", texts.company()),
                        Field.of("tel", PHONE, texts.phone()),
                        Field.of(EMAIL, EMAIL, texts.email()),
                        Field.select("source", texts.source(), sources).must(),
                        Field.area("need", texts.need(), NEED))
                .once();
    }

    List<Form> all(Caller caller, Map<String, String> colleagues, List<Option> reasons) {
        var forms = new ArrayList<Form>();
        var status = lead.path("status").asText();
        if (caller.may("lead:write")) {
            steps(forms, status, colleagues, reasons);
        }
        if (caller.may("lead:convert") && OPEN.contains(status)) {
            forms.add(convert());
        }
        return forms.stream()
                .map(form -> form.version(lead.path("version").asLong()))
                .toList();
    }

    private void steps(List<Form> forms, String status, Map<String, String> colleagues, List<Option> reasons) {
        switch (status) {
            case "ASSIGNED" -> forms.add(button("start", texts.start()).tone("primary"));
            case "WORKING" -> forms.add(button("qualify", texts.qualify()).tone("primary"));
            case "DISQUALIFIED" -> forms.add(button("recycle", texts.recycle()));
            default -> {}
        }
        if (OPEN.contains(status)) {
            if (Set.of("NEW", "ASSIGNED").contains(status)) {
                forms.add(form(
                        "assign",
                        texts.assign(),
                        Field.select("assigneeUserId", texts.assigned(), Option.of(colleagues))
                                .value(lead.path("assignedUserId").asText(""))
                                .must()
                                .searched()));
            }
            forms.add(edit());
            forms.add(form(
                            "disqualify",
                            texts.disqualify(),
                            Field.select("reason", texts.reason(), reasons).must())
                    .tone("danger"));
        }
    }

    private Form edit() {
        return form(
                "edit",
                texts.edit(),
                Field.text("personName", texts.name())
                        .value(lead.path("personName").asText("")),
                Field.text("companyName", texts.company())
                        .value(lead.path("companyName").asText("")),
                Field.of("tel", PHONE, texts.phone()).value(LeadWords.contact(lead, "PHONE")),
                Field.of(EMAIL, EMAIL, texts.email()).value(LeadWords.contact(lead, "EMAIL")),
                Field.area("need", texts.need(), NEED).value(lead.path("need").asText("")));
    }

    private Form convert() {
        var name = lead.path("personName").asText("").strip();
        var cut = name.lastIndexOf(' ');
        var kinds = List.of(new Option("INDIVIDUAL", texts.person()), new Option("CORPORATE", texts.company()));
        return form(
                "convert",
                texts.convert(),
                Field.select("kind", texts.kind(), kinds)
                        .value(name.isEmpty() ? "CORPORATE" : "INDIVIDUAL")
                        .must(),
                Field.text("firstName", texts.firstName())
                        .value(cut < 0 ? name : name.substring(0, cut))
                        .hint(texts.onlyPerson()),
                Field.text("lastName", texts.lastName())
                        .value(cut < 0 ? "" : name.substring(cut + 1))
                        .hint(texts.onlyPerson()),
                Field.text("legalName", texts.legalName())
                        .value(lead.path("companyName").asText(""))
                        .hint(texts.onlyCompany()),
                Field.text("taxNumber", texts.taxNumber()).hint(texts.onlyCompany()),
                Field.check("isMerchant", texts.merchant()).value("on"));
    }

    /** The customers whom the lead may be, each to be taken, and the way to a new one all the same. */
    List<Form> choices(List<JsonNode> customers, Typed typed) {
        var forms = new ArrayList<Form>();
        for (var customer : customers) {
            var id = customer.path("id").asText();
            forms.add(Form.of(
                    "use-" + id,
                    address + "/convert",
                    texts.useThis(Directory.customer(customer)),
                    Field.hidden("kind", customer.has("legalName") ? "CORPORATE" : "INDIVIDUAL"),
                    Field.hidden("customerId", id)));
        }
        var again = new ArrayList<Field>();
        for (var name : List.of("kind", "firstName", "lastName", "legalName", "taxNumber", "isMerchant")) {
            again.add(Field.hidden(name, typed.get(name)));
        }
        again.add(Field.hidden("allowDuplicate", "on"));
        forms.add(Form.of("another", address + "/convert", texts.another(), again.toArray(Field[]::new)));
        return forms.stream()
                .map(form -> form.version(lead.path("version").asLong()))
                .toList();
    }

    private Form button(String deed, String title) {
        return form(deed, title);
    }

    private Form form(String deed, String title, Field... fields) {
        return Form.of(deed, address + "/" + deed, title, fields);
    }

    /** The telephone number and the e-mail address that were typed. */
    static ArrayNode contacts(Typed typed) {
        var points = JsonNodeFactory.instance.arrayNode();
        add(points, "PHONE", typed.get(PHONE));
        add(points, "EMAIL", typed.get(EMAIL));
        return points;
    }

    private static void add(ArrayNode points, String kind, String value) {
        if (!value.isEmpty()) {
            points.addObject().put("kind", kind).put("value", value);
        }
    }

    /** What was typed, and behind it all addresses that the form does not show. */
    ArrayNode changedContacts(Typed typed) {
        var points = contacts(typed);
        var shown = new HashSet<String>();
        for (var point : lead.path("contactPoints")) {
            var kind = point.path("kind").asText();
            if (!Set.of("PHONE", "EMAIL").contains(kind) || !shown.add(kind)) {
                points.addObject()
                        .put("kind", kind)
                        .put("value", point.path("value").asText());
            }
        }
        return points;
    }
}
