package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.contracts.customer.LeadDisqualified;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractAssertTest {

    private static final UUID ID = new UUID(0x7000, 0x8000000000000001L);

    @Test
    void aCompleteContractIsValid() {
        ContractAssert.assertValid(new LeadDisqualified(ID, "NO_BUDGET"));
    }

    @Test
    void aMissingFieldAndFreeTextAreNamed() {
        assertThatThrownBy(() -> ContractAssert.assertValid(new LeadDisqualified(ID, null)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> ContractAssert.assertValid(new LeadDisqualified(ID, "Ayşe has no money")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reason");
    }

    @Test
    void aSampleIsWhatWasPublished() {
        var sample = ContractAssert.sample("crm.customer.lead.disqualified.v1");

        ContractAssert.assertValid("crm.customer.lead.disqualified.v1", sample);
        assertThat(sample).asString(StandardCharsets.UTF_8).contains("NO_BUDGET");
    }
}
