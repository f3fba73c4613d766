package crm.customer.profile.messaging;

import static crm.customer.CustomerFixture.aProfile;
import static crm.customer.CustomerFixture.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustomerContractsTest {

    /** They stay keys of the customer here; the topic, which is kept for ever, does not hear of them. */
    @Test
    void aKeyThatIsAnAddressOrANumberOfAPersonStaysInTheHouse() {
        var record =
                calledElsewhere("C-4711", "ayse@example.com", "05321234567", "10000000146", "Ayşe Yılmaz", "00017");

        assertThat(CustomerContracts.externalIds(record))
                .containsExactly(
                        new crm.contracts.customer.ExternalId("erp", "C-4711"),
                        new crm.contracts.customer.ExternalId("erp", "00017"));
        assertThat(record.externalIds()).hasSize(6);
    }

    private static CustomerRecord calledElsewhere(String... keys) {
        var one = aRecord(aProfile());
        return new CustomerRecord(
                one.id(),
                one.profile(),
                one.contactPoints(),
                Stream.of(keys).map(key -> new ExternalId("erp", key)).toList(),
                one.status(),
                one.owner(),
                one.createdAt(),
                one.updatedAt());
    }

    @Test
    void nobodyIsCalledAnythingElsewhere() {
        assertThat(CustomerContracts.externalIds(calledElsewhere())).isEqualTo(List.of());
    }
}
