package crm.marketing.segment.messaging;

import static crm.testing.ContractAssert.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.segment.domain.Fact;
import crm.marketing.segment.domain.SegmentEvent;
import crm.marketing.segment.domain.SegmentKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentContractsTest {

    @Test
    void aDefinitionTellsItsFactsAndNotItsValues() {
        var now = Instant.parse("2026-11-23T10:00:00Z");
        var defined = (crm.contracts.marketing.SegmentDefined) SegmentContracts.contract(
                UUID.randomUUID(),
                new SegmentEvent.Defined(SegmentKind.RULE, List.of(Fact.REVENUE, Fact.LAST_ORDER_AT), 2, now));

        assertValid(defined);
        assertThat(defined.facts()).containsExactly("revenue", "lastOrderAt");
        assertValid((Record) SegmentContracts.contract(UUID.randomUUID(), new SegmentEvent.Archived(now)));
    }
}
