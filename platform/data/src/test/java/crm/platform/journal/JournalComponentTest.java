package crm.platform.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.contracts.customer.CustomerKind;
import crm.contracts.customer.LeadConverted;
import crm.contracts.customer.LeadQualified;
import crm.platform.call.CallContext;
import crm.platform.data.DataComponentTest;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.InvalidInput;
import crm.platform.event.ContractReader;
import crm.platform.event.EventTime;
import crm.platform.work.OwnContext;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C43: the outbox holds nothing that a consumer could not read; what would be is refused before the commit. */
@QuarkusTest
class JournalComponentTest extends DataComponentTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Inject
    Journal journal;

    @Inject
    ReactiveUnitOfWork unitOfWork;

    private final TestDatabase database = TestDatabase.asService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59.999999999Z"
            })
    void aTimeThatNoConsumerReadsIsRefusedAndNothingIsStored(Instant never) {
        var lead = UUID.randomUUID();

        assertRefused(lead, new OutboundEvent(lead, 1, never, new LeadQualified(lead)), "ce_time is not a time");
        assertRefused(lead, new OutboundEvent(lead, 1, NOW, converted(lead, never)), "a value is out of range");
    }

    @Test
    void aVersionThatIsNoneIsRefused() {
        var lead = UUID.randomUUID();

        assertRefused(
                lead,
                new OutboundEvent(lead, 0, NOW, new LeadQualified(lead)),
                "ce_aggregateversion is not a number from 1");
    }

    /** One that cannot be read takes the others of its transaction with it. */
    @Test
    void theRefusalNamesTheFieldAndLeavesNoneOfTheOthers() {
        var lead = UUID.randomUUID();
        var sound = new OutboundEvent(lead, 1, NOW, new LeadQualified(lead));
        var odd = new OutboundEvent(lead, 2, NOW, converted(lead, Instant.MAX));

        assertThatThrownBy(() -> record(lead, List.of(sound, odd)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("event.unreadable");
                    assertThat(refusal.field()).contains("convertedAt");
                });

        assertNothingStored(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "2026-02-28T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"})
    void whatIsStoredReadsBackEqual(Instant at) throws Exception {
        var lead = UUID.randomUUID();

        record(lead, List.of(new OutboundEvent(lead, 1, at, converted(lead, at))));

        var stored = database.rows(
                        "select payload, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as at"
                                + " from outbox where aggregate_id = ?",
                        lead)
                .get(0);
        assertThat(EventTime.parse((String) stored.get("at"))).isEqualTo(at);
        assertThat(ContractReader.read(((String) stored.get("payload")).getBytes(UTF_8), LeadConverted.class))
                .isEqualTo(converted(lead, at));
    }

    private void assertRefused(UUID lead, OutboundEvent event, String why) {
        assertThatThrownBy(() -> record(lead, List.of(event)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
        assertNothingStored(lead);
    }

    private void assertNothingStored(UUID lead) {
        assertThat(database.rows("select name from widget where id = ?", lead)).isEmpty();
        assertThat(database.rows("select type from outbox where aggregate_id = ?", lead))
                .isEmpty();
        assertThat(database.rows("select action from audit where subject_id = ?", lead.toString()))
                .isEmpty();
    }

    /** Beside another write, as a command does. */
    private void record(UUID lead, List<OutboundEvent> events) {
        OwnContext.await(
                CallContext.of("system:test"),
                () -> unitOfWork.inTransaction(() -> unitOfWork
                        .sql(sql -> sql.execute(
                                "insert into widget (id, version, name, weight, owner_user_id) values ($1, 1, 'w', 1, $1)",
                                lead))
                        .chain(() -> journal.record(events))));
    }

    private static LeadConverted converted(UUID lead, Instant at) {
        return new LeadConverted(lead, lead, CustomerKind.INDIVIDUAL, NOW, at);
    }
}
