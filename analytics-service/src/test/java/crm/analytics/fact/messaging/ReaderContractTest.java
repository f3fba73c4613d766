package crm.analytics.fact.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crm.analytics.fact.application.Persons.Seen;
import crm.analytics.fact.messaging.CustomerEvents.ConvertedLead;
import crm.analytics.fact.messaging.CustomerEvents.CreatedLead;
import crm.analytics.fact.messaging.CustomerEvents.RegisteredCustomer;
import crm.analytics.fact.messaging.PermissionEvents.ChangedPermission;
import crm.platform.event.IncomingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The readers understand the producers' golden samples; what they do not name is passed over. */
class ReaderContractTest {

    @Test
    void aConfirmedOrderBecomesAFactWithRevenue() {
        var batch = SalesBatch.of(samples("crm.sales.order.confirmed.v1"));

        assertThat(batch.confirmed()).hasSize(1);
        var order = batch.confirmed().get(0);
        assertThat(order.orderId()).isNotNull();
        assertThat(order.confirmedAt()).isNotNull();
        assertThat(order.net()).isPositive();
        assertThat(order.currency()).isEqualTo("TRY");
        assertThat(order.lines()).isOne();
        assertThat(batch.seen()).containsExactly(Seen.activeAt(order.customerId(), order.confirmedAt()));
    }

    /** The topic keeps for ever what a call was called once. */
    @Test
    void anOrderByPhoneIsOneByCall() {
        var told = new String(sample("crm.sales.order.confirmed.v1").data(), UTF_8);
        var former = event(
                "crm.sales.order.confirmed.v1",
                told.replaceFirst("(\"channel\": *)\"[A-Z]+\"", "$1\"PHONE\"").getBytes(UTF_8));

        assertThat(SalesBatch.of(List.of(former)).confirmed())
                .singleElement()
                .satisfies(order -> assertThat(order.channel()).isEqualTo("CALL"));
    }

    /** K6: of the two lines of the sample one has a cost. */
    @Test
    void whatAnOrderCostIsAddedUpOverTheLinesWhoseCostIsKnown() {
        var costs = CostEvents.costs(samples("crm.sales.order-cost.recorded.v1", "crm.sales.order.confirmed.v1"));

        assertThat(costs).singleElement().satisfies(cost -> {
            assertThat(cost).hasNoNullFieldsOrProperties();
            assertThat(cost.cost()).isEqualByComparingTo("18.125");
            assertThat(cost.unknownLines()).isOne();
        });
    }

    @Test
    void cancelledOrdersAndPaidInvoicesAreRead() {
        var batch = SalesBatch.of(samples("crm.sales.order.cancelled.v1", "crm.sales.invoice.paid.v1"));

        assertThat(batch.cancelled()).singleElement().hasNoNullFieldsOrProperties();
        assertThat(batch.paid()).singleElement().hasNoNullFieldsOrProperties();
        assertThat(batch.seen()).hasSize(2);
    }

    /** K3: the last thing said of an opportunity counts. */
    @Test
    void theLastOutcomeOfAnOpportunityIsKept() {
        var won = SalesBatch.of(samples("crm.sales.opportunity.won.v1")).outcomes();
        assertThat(won).singleElement().satisfies(outcome -> {
            assertThat(outcome.won()).isTrue();
            assertThat(outcome.closedAt()).isNotNull();
            assertThat(outcome.customerId()).isNotNull();
        });

        var lost = SalesBatch.of(samples("crm.sales.opportunity.lost.v1")).outcomes();
        assertThat(lost).singleElement().satisfies(outcome -> {
            assertThat(outcome.won()).isFalse();
            assertThat(outcome.closedAt()).isNotNull();
        });

        var reopened = SalesBatch.of(samples("crm.sales.opportunity.won.v1", "crm.sales.opportunity.reopened.v1"));
        assertThat(reopened.outcomes())
                .last()
                .satisfies(outcome -> assertThat(outcome.closedAt()).isNull());
    }

    @Test
    void whatABatchSaysOfAProductIsAddedUp() {
        var products = SalesBatch.of(samples(
                        "crm.sales.product.created.v1",
                        "crm.sales.product.activated.v1",
                        "crm.sales.product.discontinued.v1"))
                .products();

        assertThat(products)
                .isNotEmpty()
                .allSatisfy(product -> assertThat(product.productId()).isNotNull());
        assertThat(products).extracting(product -> product.status()).contains("DISCONTINUED");
        assertThat(products).extracting(product -> product.kind()).contains("GOOD");
    }

    @Test
    void typesWithoutAFactArePassedOver() {
        var batch = SalesBatch.of(samples(
                "crm.sales.order.created.v1",
                "crm.sales.invoice.issued.v1",
                "crm.sales.opportunity.opened.v1",
                "crm.sales.product.cost-changed.v1"));

        assertThat(batch.seen()).isEmpty();
        assertThat(batch.products()).isEmpty();
    }

    /** K8, K13 */
    @Test
    void whatHappensToAServiceRequestIsRead() {
        var batch = SupportBatch.of(samples(
                "crm.support.service-request.opened.v1",
                "crm.support.service-request.first-answer-given.v1",
                "crm.support.service-request.resolved.v1",
                "crm.support.service-request.reopened.v1",
                "crm.support.service-request.rejected.v1"));

        assertThat(batch.opened()).singleElement().hasNoNullFieldsOrProperties();
        assertThat(batch.settled())
                .extracting(one -> one.firstAnswerAt() != null)
                .containsExactly(true, false);
        assertThat(batch.settled()).extracting(one -> one.rejectedAt() != null).containsExactly(false, true);
        assertThat(batch.resolved()).singleElement().hasNoNullFieldsOrProperties();
        assertThat(batch.resolved()).extracting(one -> one.firstContact()).containsExactly(true);
        assertThat(batch.reopened()).singleElement().hasNoNullFieldsOrProperties();
        assertThat(batch.seen()).containsExactly(Seen.only(batch.opened().get(0).customerId()));
    }

    /** K10: a target that is met late ended when it was breached. */
    @Test
    void aTargetEndsWhereItIsMetOrFallsDue() {
        var met = SupportBatch.of(samples("crm.support.service-request.sla-fulfilled.v1"))
                .targets();
        assertThat(met).singleElement().hasNoNullFieldsOrProperties();
        assertThat(met).extracting(one -> one.met()).containsExactly(true);

        var breached = SupportBatch.of(samples("crm.support.service-request.sla-breached.v1"))
                .targets();
        assertThat(breached).singleElement().satisfies(target -> {
            assertThat(target.met()).isFalse();
            assertThat(target.endedAt()).isEqualTo(target.dueAt());
        });
    }

    /** K9, K12 */
    @Test
    void surveysAreRead() {
        var batch = SupportBatch.of(samples("crm.support.survey.invited.v1", "crm.support.survey.answered.v1"));

        assertThat(batch.invited()).singleElement().hasNoNullFieldsOrProperties();
        assertThat(batch.answered()).singleElement().hasNoNullFieldsOrProperties();
    }

    @Test
    void whatElseHappensInSupportIsPassedOver() {
        var batch = SupportBatch.of(samples(
                "crm.support.service-request.assigned.v1",
                "crm.support.service-request.message-received.v1",
                "crm.support.service-request.message-sent.v1",
                "crm.support.service-request.awaiting-customer.v1",
                "crm.support.service-request.resumed.v1",
                "crm.support.service-request.closed.v1",
                "crm.support.service-request.sla-applied.v1",
                "crm.support.service-request.sla-paused.v1",
                "crm.support.service-request.sla-resumed.v1"));

        assertThat(batch.seen()).isEmpty();
    }

    @Test
    void customersAndLeadsAreRead() {
        assertThat(sample("crm.customer.individual-customer.registered.v1").as(RegisteredCustomer.class))
                .hasNoNullFieldsOrProperties();
        assertThat(sample("crm.customer.corporate-customer.registered.v1").as(RegisteredCustomer.class))
                .hasNoNullFieldsOrProperties();
        assertThat(sample("crm.customer.lead.created.v1").as(CreatedLead.class)).hasNoNullFieldsOrProperties();
        assertThat(sample("crm.customer.lead.converted.v1").as(ConvertedLead.class))
                .hasNoNullFieldsOrProperties();
    }

    /** CON-12 */
    @Test
    void onlyTheAnalyticsPermissionOfAPersonCounts() {
        var processing = sample("crm.consent.permission.changed.v1").as(ChangedPermission.class);
        assertThat(processing.isAboutAnalytics()).isTrue();
        assertThat(processing.decision()).isEqualTo("PERMIT");

        var contact = sample("crm.consent.permission.changed.v1", ".comm").as(ChangedPermission.class);
        assertThat(contact.isAboutAnalytics()).isFalse();
    }

    private static List<IncomingEvent> samples(String... types) {
        return Arrays.stream(types).map(ReaderContractTest::sample).toList();
    }

    private static IncomingEvent sample(String type) {
        return sample(type, "");
    }

    private static IncomingEvent sample(String type, String variant) {
        try (var file = ReaderContractTest.class.getResourceAsStream("/samples/" + type + variant + ".json")) {
            return event(type, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IncomingEvent event(String type, byte[] data) {
        var at = Instant.parse("2026-11-01T00:00:00Z");
        var id = new UUID(0, 1);
        return new IncomingEvent(id, type, "topic", id, 1, at, at, null, null, data);
    }
}
