package crm.support.request.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.support.ServicePriority;
import crm.contracts.support.ServiceRequestOpened;
import crm.contracts.support.ServiceRequestResolved;
import crm.contracts.support.ServiceRequestType;
import crm.contracts.support.SlaApplied;
import crm.contracts.support.SlaFulfilled;
import crm.contracts.support.SlaMetric;
import crm.platform.domain.Owner;
import crm.platform.journal.OutboundEvent;
import crm.support.request.domain.Code;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.Resolution;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Calendars;
import crm.support.sla.domain.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestContractsTest {

    private static final String SECRET = "Ayşe, 0532 000 00 00";
    private static final Instant OPENED = Calendars.at("2026-11-23T09:00");

    private final RequestHead head = new RequestHead(
            UUID.randomUUID(),
            "SR-7",
            RequestType.COMPLAINT,
            UUID.randomUUID(),
            new RequestHead.About(UUID.randomUUID(), null, null),
            RequestChannel.EMAIL,
            RequestSource.FORUM,
            Priority.URGENT,
            new Code("DELIVERY"),
            SECRET,
            SECRET,
            new Owner(UUID.randomUUID(), "team", "service/istanbul"),
            OPENED,
            null);

    private List<Object> published() {
        var request = ServiceRequest.open(head, UUID.randomUUID(), Calendars.terms());
        request.answer(UUID.randomUUID(), OPENED.plusSeconds(60));
        request.assign(UUID.randomUUID(), OPENED.plusSeconds(90));
        request.awaitCustomer(OPENED.plusSeconds(120));
        request.hear(UUID.randomUUID(), OPENED.plusSeconds(180));
        request.resolve(new Resolution(new Code("REPLACED"), SECRET, false, false), OPENED.plusSeconds(240));
        request.close(OPENED.plusSeconds(300));
        request.reopen(Calendars.terms(), OPENED.plusSeconds(360));
        request.noticeBreaches(Calendars.at("2026-12-01T09:00"));
        request.reject(new Code("NOT_OURS"), Calendars.at("2026-12-01T10:00"));
        return RequestContracts.of(request).stream()
                .map(OutboundEvent::contract)
                .toList();
    }

    @Test
    void whatACustomerWroteNeverLeavesTheHouse() {
        assertThat(published())
                .hasSizeGreaterThan(14)
                .allSatisfy(contract -> assertThat(contract.toString()).doesNotContain("Ayşe", "0532"));
    }

    @Test
    void anOpeningTellsWhoWantsWhatUntilWhen() {
        var opened = (ServiceRequestOpened) published().get(0);

        assertThat(opened.requestType()).isEqualTo(ServiceRequestType.COMPLAINT);
        assertThat(opened.priority()).isEqualTo(ServicePriority.URGENT);
        assertThat(opened.answerDueAt()).isEqualTo(Calendars.at("2026-11-23T11:00"));
        assertThat(opened.topicCode()).isEqualTo("DELIVERY");
        assertThat(opened.ownerUserId()).isEqualTo(head.owner().userId());
        assertThat(opened.source()).isEqualTo("FORUM");
    }

    @Test
    void aClockTellsItsTargetAndHowItEnded() {
        var applied = published().stream()
                .filter(SlaApplied.class::isInstance)
                .map(SlaApplied.class::cast)
                .toList();
        var fulfilled = published().stream()
                .filter(SlaFulfilled.class::isInstance)
                .map(SlaFulfilled.class::cast)
                .toList();

        assertThat(applied)
                .extracting(SlaApplied::metric)
                .containsExactly(SlaMetric.FIRST_REPLY, SlaMetric.RESOLUTION, SlaMetric.RESOLUTION);
        assertThat(applied).extracting(SlaApplied::targetMinutes).containsExactly(120, 480, 480);
        assertThat(fulfilled)
                .extracting(SlaFulfilled::metric)
                .containsExactly(SlaMetric.FIRST_REPLY, SlaMetric.RESOLUTION);
        assertThat(fulfilled).extracting(SlaFulfilled::late).containsOnly(false);
    }

    @Test
    void aSolutionTellsItsContactsAndHowOftenItWasHandedOn() {
        var resolved = published().stream()
                .filter(ServiceRequestResolved.class::isInstance)
                .map(ServiceRequestResolved.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(resolved.firstContact()).isFalse();
        assertThat(resolved.contactCount()).isEqualTo(2);
        assertThat(resolved.transferCount()).isOne();
        assertThat(resolved.resolutionCode()).isEqualTo("REPLACED");
    }
}
