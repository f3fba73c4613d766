package crm.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C11, C3: contacts as Salesforce exports them; not everybody has a first name there. */
@QuarkusTest
class ContactExportImportComponentTest extends ImportComponentTest {

    private static final String CONTACTS = """
            "Id","FirstName","LastName","Email","Phone","MailingCity","CreatedDate"
            "{run}AAA","Ayşe","Işık","ayse.{run}@example.com","0532 555 11 22","İstanbul","2023-11-07T08:05:00.000+0300"
            "{run}AAB","","Kaya","kaya.{run}@example.com","","Bursa","2023-11-08T08:05:00.000+0300"
            """;
    private static final String COLUMNS = """
            "columns": {"Id": "externalId", "FirstName": "firstName", "LastName": "lastName", "Email": "email",
                        "Phone": "phone", "CreatedDate": "customerSince"}
            """;

    private final String run = UUID.randomUUID().toString();

    @Test
    void anExportOfContactsIsMappedAndWhoHasNoFirstNameIsNamed() {
        var id = mapped("{" + COLUMNS + "}");
        var job = finished(id, manager(), "run", "COMPLETED");

        counts(job, 1, 0, 0, 1);
        assertThat(errorsOf(job)).contains("3,firstName,required");
        manager()
                .get(PERSONS + "/" + contact("AAA"))
                .then()
                .body("firstName", equalTo("Ayşe"))
                .body("customerSince", equalTo("2023-11-07T05:05:00Z"))
                .body("contactPoints.normalised", contains("ayse." + run + "@example.com", "+905325551122"));
    }

    /** C9: an empty cell may be translated, too. */
    @Test
    void whoeverImportsMaySayWhatAnEmptyFirstNameIs() {
        var id = mapped("{" + COLUMNS + ", \"translations\": {\"FirstName\": {\"\": \"Sayın\"}}}");

        counts(finished(id, manager(), "run", "COMPLETED"), 2, 0, 0, 0);
        manager().get(PERSONS + "/" + contact("AAB")).then().body("firstName", equalTo("Sayın"));
    }

    private String mapped(String mapping) {
        var id = started("individual-customers", manager(), CONTACTS.replace("{run}", run));
        manager().body(mapping).put(IMPORTS + "/" + id + "/mapping").then().statusCode(200);
        return id;
    }

    private UUID contact(String suffix) {
        return TestDatabase.asMigration()
                .value("select customer_id from external_id where system = 'import' and id = ?", run + suffix);
    }
}
