package crm.support;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.Contract;
import crm.contracts.Contracts;
import crm.support.request.domain.RequestEvent;
import crm.support.survey.domain.SurveyEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every event of the domain is published: an aggregate's versions have no hole in its topic. */
class SupportContractTest {

    @Test
    void everyDomainEventHasOneContractAndTheOtherWayRound() {
        var events = List.of(RequestEvent.class, SurveyEvent.class).stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .count();
        var contracts = Contracts.all().stream()
                .map(type -> type.getAnnotation(Contract.class).type())
                .filter(type -> type.startsWith("crm.support."))
                .count();
        assertThat(contracts).isEqualTo(events);
    }
}
