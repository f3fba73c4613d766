package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The names behind ids and codes, as far as the person may see them. */
@RequestScoped
public class Directory {

    private static final int MOST = 200;

    private final Api api;
    private @Nullable Uni<Map<String, String>> colleagues;

    Directory(Api api) {
        this.api = api;
    }

    /** Names of colleagues by their ids; asked once for a page, whatever parts of it need them. */
    public Uni<Map<String, String>> colleagues(Locale language) {
        if (colleagues == null) {
            colleagues =
                    colleagues(language, "", new LinkedHashMap<>()).memoize().indefinitely();
        }
        return colleagues;
    }

    /** Page by page: a house has some hundreds. */
    private Uni<Map<String, String>> colleagues(Locale language, String cursor, Map<String, String> names) {
        var query = new HashMap<String, String>();
        query.put("limit", String.valueOf(MOST));
        query.put("filter[status][in]", "ACTIVE,INVITED");
        if (!cursor.isEmpty()) {
            query.put("cursor", cursor);
        }
        return api.tryGet(language, "/api/v1/users", query).chain(page -> {
            page.path("items").forEach(user -> names.put(user.path("id").asText(), person(user)));
            var next = page.path("nextCursor").asText("");
            return next.isEmpty() ? Uni.createFrom().item(names) : colleagues(language, next, names);
        });
    }

    /** Names of customers by their ids; whom one may not see has none. */
    public Uni<Map<String, String>> customers(Locale language, Collection<String> ids) {
        var asked = ids.stream().distinct().limit(MOST).collect(Collectors.joining(","));
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return customers(language, Map.of("filter[id][in]", asked, "limit", String.valueOf(MOST)))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                customer -> customer.path("id").asText(), Directory::customer, (one, other) -> one)));
    }

    /** People and companies that fit. */
    public Uni<List<JsonNode>> customers(Locale language, Map<String, String> query) {
        return Uni.combine()
                .all()
                .unis(
                        api.tryGet(language, "/api/v1/individual-customers", query),
                        api.tryGet(language, "/api/v1/corporate-customers", query))
                .asTuple()
                .map(both -> {
                    var all = new ArrayList<JsonNode>();
                    both.getItem1().path("items").forEach(all::add);
                    both.getItem2().path("items").forEach(all::add);
                    return all;
                });
    }

    /** Customers to choose from for the page at this address, which takes the one that was chosen as {@code customer}. */
    public Uni<CustomerChoice> choice(Locale language, String address, String search) {
        if (search.isEmpty()) {
            return Uni.createFrom().item(new CustomerChoice(address, search, List.of()));
        }
        return customers(language, Map.of("q", search, "limit", "20"))
                .map(found -> found.stream()
                        .map(one -> new Listing.Link(
                                customer(one),
                                address + "?customer=" + one.path("id").asText()))
                        .toList())
                .map(found -> new CustomerChoice(address, search, found));
    }

    /** Names of a vocabulary's terms by their codes, also of retired ones. */
    public static Map<String, String> names(JsonNode vocabulary) {
        return Items.of(vocabulary)
                .collect(Collectors.toMap(
                        term -> term.path("code").asText(),
                        term -> term.path("name").asText(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The name of a person or a company. */
    public static String customer(JsonNode customer) {
        return customer.has("legalName") ? customer.path("legalName").asText() : person(customer);
    }

    private static String person(JsonNode person) {
        var name = person.path("firstName").asText() + " "
                + person.path("lastName").asText();
        return name.isBlank() ? person.path("username").asText() : name.strip();
    }

    /** The channels that are used in this place, such as ORDER. */
    public static List<Option> channels(JsonNode channels, String place) {
        return Items.of(channels)
                .filter(channel -> StreamSupport.stream(channel.path("places").spliterator(), false)
                        .anyMatch(one -> one.asText().equals(place)))
                .map(channel -> new Option(
                        channel.path("code").asText(), channel.path("name").asText()))
                .toList();
    }

    /** The values of one field, without repetition. */
    public static List<String> ids(JsonNode page, String field) {
        return Items.of(page)
                .map(item -> item.path(field).asText(""))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
