package crm.support;

import crm.platform.data.table.MappingProof;
import crm.platform.data.table.Table;
import crm.platform.reference.KnownRecords;
import crm.support.request.domain.Code;
import crm.support.sla.domain.Pause;
import crm.support.sla.domain.Span;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class SupportMappingComponentTest extends MappingProof {

    private static final List<Code> CODES = List.of(new Code("SPAM"), new Code("NOT_OURS_2"));
    private static final Instant MOMENT = Instant.parse("2026-11-23T09:00:00.123456Z");

    private static final List<List<Span>> SPANS =
            List.of(List.of(), List.of(new Span(MOMENT, MOMENT), new Span(MOMENT, MOMENT.plusSeconds(60))));

    @Override
    protected List<Table<?>> tablesFromBelow() {
        return KnownRecords.TABLES;
    }

    @Override
    protected Map<String, List<?>> samples() {
        return Map.ofEntries(
                Map.entry("service_request.topic_code", CODES),
                Map.entry("service_request.resolution_code", CODES),
                Map.entry("service_request.reject_reason", CODES),
                Map.entry(
                        "sla_clock.pauses",
                        List.of(
                                List.of(),
                                List.of(new Pause(MOMENT, null)),
                                List.of(new Pause(MOMENT, MOMENT.plusSeconds(60)), new Pause(MOMENT, null)))),
                Map.entry("service_request.told_waits", SPANS),
                Map.entry("service_request.told_reopenings", SPANS),
                Map.entry("work_calendar.time_zone", List.of(ZoneId.of("Europe/Istanbul"), ZoneId.of("UTC"))),
                Map.entry("calendar_hours.opens", List.of(LocalTime.MIDNIGHT, LocalTime.of(9, 0))),
                Map.entry("calendar_hours.closes", List.of(LocalTime.of(12, 30), LocalTime.MIDNIGHT)),
                Map.entry("sla_target.resolution_minutes", List.of(240, 525_600)),
                Map.entry("sla_target.first_reply_minutes", List.of(1, 240)));
    }
}
