package crm.proofs.bench.part;

import crm.proofs.system.Query;
import java.sql.Connection;
import java.util.List;

/** Customers by the million, each with an e-mail address and a phone number, straight into the tables of customer-service. */
final class People {

    static final List<String> FIRST = List.of(
            "Ayşe",
            "Fatma",
            "Emine",
            "Hatice",
            "Zeynep",
            "Elif",
            "Meryem",
            "Şerife",
            "Zehra",
            "Sultan",
            "Hanife",
            "Merve",
            "Havva",
            "Özlem",
            "Esra",
            "Büşra",
            "Kübra",
            "Gülşen",
            "İpek",
            "Çiğdem",
            "Mehmet",
            "Mustafa",
            "Ahmet",
            "Ali",
            "Hüseyin",
            "Hasan",
            "İbrahim",
            "İsmail",
            "Osman",
            "Yusuf",
            "Murat",
            "Ömer",
            "Ramazan",
            "Halil",
            "Süleyman",
            "Abdullah",
            "Mahmut",
            "Recep",
            "Salih",
            "Fatih",
            "Kadir",
            "Emre",
            "Hakan",
            "Serkan",
            "Uğur",
            "Çağrı",
            "Gökhan",
            "Işıl",
            "Tuğçe",
            "Cüneyt");

    static final List<String> LAST = List.of(
            "Yılmaz",
            "Kaya",
            "Demir",
            "Şahin",
            "Çelik",
            "Yıldız",
            "Yıldırım",
            "Öztürk",
            "Aydın",
            "Özdemir",
            "Arslan",
            "Doğan",
            "Kılıç",
            "Aslan",
            "Çetin",
            "Kara",
            "Koç",
            "Kurt",
            "Özkan",
            "Şimşek",
            "Polat",
            "Korkmaz",
            "Özcan",
            "Çakır",
            "Erdoğan",
            "Yavuz",
            "Can",
            "Acar",
            "Şen",
            "Aktaş",
            "Güler",
            "Yalçın",
            "Güneş",
            "Bozkurt",
            "Bulut",
            "Keskin",
            "Ünal",
            "Turan",
            "Gül",
            "Özer",
            "Işık",
            "Kaplan",
            "Avcı",
            "Sarı",
            "Tekin",
            "Taş",
            "Köse",
            "Yüksel",
            "Ateş",
            "Aksoy",
            "Ekinci",
            "Karaca",
            "Uysal",
            "Coşkun",
            "Sönmez",
            "Bayram",
            "Uçar",
            "Karataş",
            "Güngör",
            "Gündoğdu");

    private static final String CUSTOMERS = """
        insert into individual_customer (id, version, first_name, last_name, language, time_zone, customer_since, record_status,
                                         owner_user_id, owner_team, owner_department, created_at, updated_at)
        select %s, 1, (%s)[1 + floor(random() * %d)], (%s)[1 + floor(random() * %d)], 'tr', 'Europe/Istanbul', moment, 'ACTIVE',
               %s, moment, moment
        from (select n, timestamptz '2020-01-01' + n * interval '2 minutes' as moment from generate_series(0, %d) as n) as person
        """;
    private static final String CONTACT_POINTS = """
        insert into contact_point (id, holder_id, kind, value, normalised, main)
        select gen_random_uuid(), holder, kind, value, value, true
        from (select %1$s as holder, 'EMAIL' as kind, 'person' || n || '@example.com' as value from generate_series(0, %2$d) as n
              union all
              select %1$s, 'PHONE', '+90532' || lpad(n::text, 7, '0') from generate_series(0, %2$d) as n) as point
        """;

    private People() {}

    /** Without the indexes, which are made again afterwards: that is a quarter of the work. */
    static void move(Connection database, int number, long seed) {
        var indexes = Query.rows(database, """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
            where indrelid in ('individual_customer'::regclass, 'contact_point'::regclass)
              and not exists (select from pg_constraint where conindid = indexrelid)
            """);
        indexes.forEach(index -> Query.run(database, "drop index " + index.get(0)));
        Query.run(database, "select setseed(" + (seed % 1_000) / 1_000.0 + ")");
        Query.run(
                database,
                CUSTOMERS.formatted(
                        Shop.customerSql("n"),
                        array(FIRST),
                        FIRST.size(),
                        array(LAST),
                        LAST.size(),
                        Shop.OWNER,
                        number - 1));
        Query.run(database, CONTACT_POINTS.formatted(Shop.customerSql("n"), number - 1));
        Query.run(database, "set maintenance_work_mem = '256MB'");
        indexes.forEach(index -> Query.run(database, (String) index.get(1)));
        Query.run(database, "vacuum analyze individual_customer");
        Query.run(database, "vacuum analyze contact_point");
    }

    private static String array(List<String> names) {
        return "array['" + String.join("','", names) + "']";
    }
}
