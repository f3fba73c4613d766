package crm.support.imports.api;

import static crm.support.imports.api.ImportRunning.errors;
import static crm.support.imports.api.ImportRunning.runMapped;
import static org.assertj.core.api.Assertions.assertThat;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C11: tickets as Zendesk exports them, with words of its own and dashes for what nobody filled in. */
@QuarkusTest
class TicketExportImportComponentTest extends SupportComponentTest {

    private static final String TICKETS = """
            Id,Requester external id,Type,Priority,Via,Created at,Assigned at,Solved at,Satisfaction Score,Group
            1,{run},Incident,High,Mail,2023-11-07 08:05,2023-11-07 08:30,2023-11-07 10:00,Good,Destek
            2,{run},Question,-,Web,2023-11-08 09:00,-,-,Offered,Destek
            3,{run},Problem,Urgent,Chat,2023-11-09 09:00,-,2023-11-09 11:00,Bad,Servis
            4,{run},Riddle,Low,Mail,2023-11-09 09:00,-,-,-,Servis
            """;
    private static final String MAPPING = """
            {"columns": {"Id": "externalId", "Requester external id": "customerExternalId", "Type": "type",
                         "Priority": "priority", "Via": "channel", "Created at": "openedAt", "Assigned at": "firstAnswerAt",
                         "Solved at": "resolvedAt", "Satisfaction Score": "csat"},
             "translations": {"Type": {"Incident": "COMPLAINT", "Question": "REQUEST", "Problem": "COMPLAINT"},
                              "Priority": {"-": ""}, "Via": {"Mail": "EMAIL"}, "Assigned at": {"-": ""},
                              "Solved at": {"-": ""},
                              "Satisfaction Score": {"Good": "5", "Bad": "1", "Offered": "", "-": ""}}}
            """;

    @Test
    void anExportOfTicketsIsMappedAndImported() {
        var run = "Z" + UUID.randomUUID();
        var customer = aCustomerKnownAs("import", run);
        var file = TICKETS.replace("{run}", run).replaceAll("(?m)^([0-9]),", run + "-$1,");
        var job = runMapped("service-requests", file, MAPPING);

        assertThat(job.getInt("progress.created")).as(errors(job)).isEqualTo(3);
        assertThat(errors(job).lines().skip(1)).singleElement().asString().startsWith("5,type,unknown-value");
        assertThat(TestDatabase.asMigration().rows("""
                        select type || ' ' || priority || ' ' || channel || ' ' || status as told from service_request
                        where customer_id = ? order by opened_at
                        """, customer))
                .extracting(row -> row.get("told"))
                .containsExactly(
                        "COMPLAINT HIGH EMAIL RESOLVED",
                        "REQUEST NORMAL WEB ASSIGNED",
                        "COMPLAINT URGENT CHAT RESOLVED");
        assertThat(TestDatabase.asMigration()
                        .rows(
                                "select score::int as score from survey_invitation where customer_id = ? order by score",
                                customer))
                .extracting(row -> row.get("score"))
                .containsExactly(1, 5);
    }
}
