package crm.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import crm.customer.CustomerComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CUS-08, CUS-13: whoever is there is found, however it is typed. */
@QuarkusTest
class SearchComponentTest extends CustomerComponentTest {

    @Inject
    Pool pool;

    /** A parallel worker takes longer to start than a search takes. */
    @Test
    void noConnectionStartsParallelWorkers() {
        var setting = pool.query("show max_parallel_workers_per_gather")
                .executeAndAwait()
                .iterator()
                .next()
                .getString(0);

        assertThat(setting).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"İstanbul", "istanbul", "ISTANBUL", "ıstanbul", "I\u0307stanbul", "İSTANBUL", "ıstan", "tanbul"})
    void theFourLettersIAreOne(String question) {
        var tag = aTag();
        var all = List.of("İstanbul", "istanbul", "ISTANBUL", "ıstanbul").stream()
                .map(name -> created(PERSONS, person(name, tag)).toString())
                .toList();

        assertThat(foundAmong(question, tag)).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Şükrü", "sukru", "SÜKRÜ", "ŞUKRU", "şük", "ükrü"})
    void accentsDoNotCount(String question) {
        var tag = aTag();
        var id = created(PERSONS, person("Şükrü", tag)).toString();

        assertThat(foundAmong(question, tag)).containsExactly(id);
    }

    @Test
    void wordsAreFoundInAnyOrderFromTheirBeginning() {
        var tag = aTag();
        var id = created(PERSONS, person("Mehmet Ali", "Çağlayan " + tag)).toString();

        assertThat(found(tag + " cag meh")).containsExactly(id);
        assertThat(found("Çağlayan, " + tag)).containsExactly(id);
        assertThat(found(tag + " veli")).isEmpty();
    }

    /** Each branch by the number of long words in the question, and each must say the same. */
    @Test
    void wordsAreFoundHoweverLongAndMany() {
        var tag = aTag();
        var id = created(PERSONS, person("Su Naz", "Er " + tag)).toString();

        assertThat(found(tag)).as("one long word").containsExactly(id);
        assertThat(found("na " + tag)).as("one long word and a short one").containsExactly(id);
        assertThat(found(tag + " naz")).as("two long words").containsExactly(id);
        assertThat(found(tag + " su naz er")).as("all words").containsExactly(id);
        assertThat(found("er " + tag.substring(0, 8))).as("a beginning").containsExactly(id);
        assertThat(found("az er " + tag)).as("from within a word on").containsExactly(id);
        assertThat(found(tag + " aze"))
                .as("two long words, one of them nowhere")
                .isEmpty();
        assertThat(found(tag.substring(3) + " naz"))
                .as("two long words, one not from its beginning")
                .isEmpty();
    }

    /** More people than a page has bear the name, some have it in their e-mail address only; none is lost and none comes twice. */
    @Test
    void aFrequentNameIsReadPageByPage() {
        var tag = aTag();
        var ids = new ArrayList<String>();
        for (int one = 0; one < 17; one++) {
            ids.add(
                    one % 4 == 3
                            ? createdWith("EMAIL", tag + one + "@example.com")
                            : created(PERSONS, person("Ada", tag)).toString());
        }

        assertThat(pages("q", tag, "sort", "")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(pages("q", tag, "sort", "-name")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(manager()
                        .queryParam("q", tag)
                        .queryParam("limit", 5)
                        .queryParam("count", "exact")
                        .get(PERSONS)
                        .jsonPath()
                        .getInt("count"))
                .isEqualTo(ids.size());
    }

    /** Pages of five, to the last; newest first where no other order is asked for. */
    private static List<String> pages(String... parameters) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = manager().queryParam("limit", 5);
            for (int one = 0; one < parameters.length; one += 2) {
                request.queryParam(parameters[one], parameters[one + 1]);
            }
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PERSONS)
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    @Test
    void aPhoneNumberIsFoundInEveryFormOfIt() {
        var phone = aPhone();
        var id = createdWith("PHONE", phone);
        var local = "0" + phone.substring(3);

        for (var question : List.of(
                phone,
                local,
                phone.substring(1),
                phone.substring(3),
                "00" + phone.substring(1),
                local.substring(0, 4) + " " + local.substring(4, 7) + " " + local.substring(7),
                "+90 (532) " + phone.substring(6),
                phone.substring(0, 12))) {
            assertThat(found(question)).as(question).contains(id);
        }
        assertThat(found(local.substring(0, 9) + "99999")).doesNotContain(id);
    }

    @Test
    void anEmailAddressIsFoundByItsBeginning() {
        var name = aTag();
        var id = createdWith("EMAIL", name + ".info@example.com");

        assertThat(found(name + ".INFO")).containsExactly(id);
        assertThat(found(name.toUpperCase(java.util.Locale.ROOT) + ".İNFO@example.com"))
                .containsExactly(id);
        assertThat(found(name + ".info@another.com")).isEmpty();
    }

    @Test
    void anExternalIdIsFoundAsItIs() {
        var externalId = "C/" + UUID.randomUUID();
        var id = created(
                        PERSONS,
                        Map.of(
                                "firstName",
                                "Ada",
                                "lastName",
                                "L",
                                "externalIds",
                                List.of(Map.of("system", "erp", "id", externalId))))
                .toString();

        assertThat(found(externalId)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "&|!():*<>", "' or 1=1 --", "\u0130", "+", "....", "٤٢"})
    void strangeQuestionsAreAnsweredAndNotExecuted(String question) {
        manager().queryParam("q", question).get(PERSONS).then().statusCode(200);
    }

    @Test
    void aSearchShowsOnlyWhatTheCallerMaySee() {
        var tag = aTag();
        created(PERSONS, person("Ada", tag));

        assertThat(stranger()
                        .queryParam("q", tag)
                        .queryParam("count", "exact")
                        .get(PERSONS)
                        .jsonPath()
                        .getInt("count"))
                .isZero();
    }

    /** Ç stands after C, ı before i, Ö after O, Ş after S: as in a Turkish dictionary. */
    @Test
    void namesSortAsInATurkishDictionaryAcrossPages() {
        var tag = aTag();
        var sorted = List.of("Cem", "Çan", "Isparta", "İzmir", "Oya", "Ömer", "Suna", "Şule", "Zeki");
        List.of("Zeki", "Şule", "Çan", "İzmir", "Oya", "Cem", "Suna", "Ömer", "Isparta")
                .forEach(name -> created(PERSONS, person(tag, name)));

        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var request =
                    manager().queryParam("q", tag).queryParam("sort", "name").queryParam("limit", 4);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PERSONS)
                    .jsonPath();
            names.addAll(page.getList("items.lastName"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(names).isEqualTo(sorted);
    }

    @Test
    void unknownFieldsAndOrdersAreRefused() {
        refused(manager().queryParam("sort", "firstName").get(PERSONS).then(), 422, "list.unknown-field");
        refused(manager().queryParam("sort", "language").get(PERSONS).then(), 422, "list.not-sortable");
        refused(manager().queryParam("filter[lastName]", "x").get(PERSONS).then(), 422, "list.unknown-field");
        refused(manager().queryParam("limit", "201").get(PERSONS).then(), 422, "list.limit-out-of-range");
        refused(manager().queryParam("nonsense", "1").get(PERSONS).then(), 422, "list.unknown-parameter");
    }

    /** Reads the plans of every branch of the search over some thousand rows. */
    @Test
    void everyBranchOfTheSearchUsesItsIndex() throws SQLException {
        TestDatabase.asMigration().update("""
                insert into individual_customer (id, version, first_name, last_name, language, time_zone, customer_since,
                                                 record_status, owner_user_id, created_at, updated_at)
                select gen_random_uuid(), 1, 'Ad' || n, 'Soyad' || n * 7, 'tr', 'Europe/Istanbul', now(), 'ACTIVE',
                       gen_random_uuid(), now(), now()
                from generate_series(1, 5000) as n""");
        TestDatabase.asMigration().update("""
                insert into contact_point (id, holder_id, kind, value, normalised, main)
                select gen_random_uuid(), gen_random_uuid(), 'PHONE', n::text, '+90555' || n, true
                from generate_series(1000000, 1005000) as n""");
        TestDatabase.asMigration().update("analyze individual_customer");
        TestDatabase.asMigration().update("analyze contact_point");

        assertThat(
                        plan(
                                "select id from individual_customer where to_tsvector('simple', search_text) @@ words_query('soyad77 ad11')"))
                .contains("individual_customer_words");
        assertThat(plan("select id from individual_customer where search_text like word_pattern('soyad77 ad11', 1)"
                        + " and search_text like word_pattern('soyad77 ad11', 2)"))
                .contains("individual_customer_trigrams");
        assertThat(plan("select id from individual_customer where search_text like anywhere_pattern('oyad4242')"))
                .contains("individual_customer_trigrams");
        assertThat(plan("select holder_id from contact_point where normalised >= local_phone('0555 100 01 23', '90')"
                        + " and normalised < local_phone('0555 100 01 23', '90') || 'A'"))
                .contains("contact_point_beginning");
        assertThat(plan("select id from individual_customer order by sort_name, id limit 50"))
                .contains("individual_customer_name");
    }

    /** Without sequential scans: over so few rows they would be cheap. */
    private static String plan(String query) throws SQLException {
        try (var connection = TestDatabase.asMigration().connect();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain " + query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static String aTag() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static List<String> found(String question) {
        return manager()
                .queryParam("q", question)
                .get(PERSONS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Of the people whose family name is the tag. */
    private static List<String> foundAmong(String question, String tag) {
        var tagged = found(tag);
        return manager()
                .queryParam("q", question)
                .queryParam("limit", 200)
                .get(PERSONS)
                .jsonPath()
                .<String>getList("items.id")
                .stream()
                .filter(tagged::contains)
                .toList();
    }

    /** C22: exactly as it was registered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(0) 532 %s",
                "+90 (0) 532 %s",
                "0532\u2013%s",
                "0532\u00a0%s",
                "+90\u202f532\u2212%s",
                "00 90 532 %s"
            })
    void aNumberIsFoundAsItWasTyped(String typed) {
        var number = typed.formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        var id = createdWith("PHONE", number);

        assertThat(found(number)).containsExactly(id);
    }

    /** C22 */
    @Test
    void anAddressIsFoundInBothFormsOfItsDomain() {
        var name = "a" + UUID.randomUUID();
        var id = createdWith("EMAIL", name + "@\u015firket.example");

        for (var question : List.of("@\u015firket.example", "@\u015eirket.EXAMPLE", "@xn--irket-idb.example")) {
            assertThat(found(name + question)).as(question).containsExactly(id);
        }
    }

    private static String createdWith(String kind, String value) {
        return created(
                        PERSONS,
                        Map.of(
                                "firstName",
                                "Ada",
                                "lastName",
                                "Lovelace",
                                "contactPoints",
                                List.of(Map.of("kind", kind, "value", value))))
                .toString();
    }
}
