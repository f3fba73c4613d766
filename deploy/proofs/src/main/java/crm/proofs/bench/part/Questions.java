package crm.proofs.bench.part;

import crm.proofs.system.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** What people ask of a long list, each question with other words every time. */
final class Questions {

    private static final String LIST = "/api/v1/individual-customers?limit=50";
    private static final String SEPARATOR = "\u001f";

    private final int customers;
    private final List<List<Object>> deep;

    private Questions(int customers, List<List<Object>> deep) {
        this.customers = customers;
        this.deep = deep;
    }

    /** Places deep in the list by name are looked up, as somebody would have who had read on until there. */
    static Questions about(Connection database, int customers) {
        return new Questions(
                customers,
                Query.rows(
                        database,
                        "select sort_name, id::text from individual_customer where " + "abs(hashtext(id::text)) % "
                                + Math.max(1, customers / 500) + " = 0 limit 500"));
    }

    Map<String, Function<Random, String>> all() {
        var questions = new LinkedHashMap<String, Function<Random, String>>();
        questions.put("newest first", random -> LIST);
        questions.put(
                "by id, deep",
                random -> LIST
                        + cursor(
                                "", "", Shop.customer(random.nextInt(customers)).toString()));
        questions.put("by name", random -> LIST + "&sort=name");
        questions.put("by name, deep", random -> LIST + "&sort=name" + deep(random));
        questions.put("search: first and last name", random -> search(first(random) + " " + last(random)));
        questions.put("search: beginnings", random -> search(start(first(random)) + " " + start(last(random))));
        questions.put("search: one last name", random -> search(last(random)));
        questions.put("search: inside a name", random -> search(last(random).substring(1)));
        questions.put("search: e-mail", random -> search("person" + random.nextInt(customers) + "@example"));
        questions.put("search: phone", random -> search("0532 " + String.format("%07d", random.nextInt(customers))));
        return questions;
    }

    private String deep(Random random) {
        var place = deep.get(random.nextInt(deep.size()));
        return cursor("name", (String) place.get(0), (String) place.get(1));
    }

    private static String cursor(String sort, String value, String id) {
        var text = sort + SEPARATOR + value + SEPARATOR + id;
        return "&cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String search(String words) {
        return LIST + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String start(String name) {
        return name.substring(0, 3);
    }

    private static String first(Random random) {
        return People.FIRST.get(random.nextInt(People.FIRST.size()));
    }

    private static String last(Random random) {
        return People.LAST.get(random.nextInt(People.LAST.size()));
    }
}
