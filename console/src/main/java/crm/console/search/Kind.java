package crm.console.search;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Directory;
import java.util.function.Function;

/** What is searched, and who may: a role that may not read a kind is not told that there is one. */
enum Kind {
    PEOPLE(
            "individual-customer:read",
            "individual-customers",
            "customers",
            "user",
            SearchTexts::people,
            Directory::customer),
    COMPANIES(
            "corporate-customer:read",
            "corporate-customers",
            "customers",
            "building",
            SearchTexts::companies,
            Directory::customer),
    LEADS("lead:read", "leads", "leads", "flag", SearchTexts::leads, Kind::lead),
    OPPORTUNITIES("opportunity:read", "opportunities", "pipeline", "board", SearchTexts::opportunities, named("name")),
    QUOTES("quote:read", "quotes", "quotes", "quote", SearchTexts::quotes, named("number")),
    ORDERS("order:read", "orders", "orders", "cart", SearchTexts::orders, named("number")),
    REQUESTS("service-request:read", "service-requests", "inbox", "inbox", SearchTexts::requests, Kind::request);

    private final String permission;
    private final String resource;
    private final String page;
    private final String icon;
    private final Function<SearchTexts, String> title;
    private final Function<JsonNode, String> name;

    Kind(
            String permission,
            String resource,
            String page,
            String icon,
            Function<SearchTexts, String> title,
            Function<JsonNode, String> name) {
        this.permission = permission;
        this.resource = resource;
        this.page = page;
        this.icon = icon;
        this.title = title;
        this.name = name;
    }

    String permission() {
        return permission;
    }

    /** Of the API. */
    String resource() {
        return "/api/v1/" + resource;
    }

    String icon() {
        return icon;
    }

    String title(SearchTexts texts) {
        return title.apply(texts);
    }

    /** Where all that fit are listed. */
    String list() {
        return "/console/" + page + (this == COMPANIES ? "?kind=companies&q=" : "?q=");
    }

    Found.Hit hit(JsonNode item) {
        return new Found.Hit(
                name.apply(item),
                note(item),
                "/console/" + page + "/" + item.path("id").asText());
    }

    private String note(JsonNode item) {
        return this == REQUESTS
                ? item.path("number").asText()
                : item.at("/contactPoints/0/value").asText("");
    }

    private static Function<JsonNode, String> named(String field) {
        return item -> item.path(field).asText();
    }

    private static String lead(JsonNode lead) {
        return lead.path("personName").asText(lead.path("companyName").asText());
    }

    private static String request(JsonNode request) {
        return request.path("subject").asText(request.path("number").asText());
    }
}
