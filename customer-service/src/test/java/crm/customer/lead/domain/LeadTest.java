package crm.customer.lead.domain;

import static crm.customer.CustomerFixture.LATER;
import static crm.customer.CustomerFixture.NOW;
import static crm.customer.CustomerFixture.OWNER;
import static crm.customer.CustomerFixture.aPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.lead.domain.Conversion.CustomerKind;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.Owner;
import crm.platform.domain.Recorded;
import crm.platform.domain.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CUS-03 */
class LeadTest {

    private static final Owner NEXT = new Owner(new UUID(0, 77), "izmir-sales", "sales/izmir");
    private static final Owner ASSIGNEE =
            new Owner(UUID.fromString("00000000-0000-0000-0000-00000000000a"), "ankara-sales", null);
    private static final UUID CUSTOMER = UUID.fromString("00000000-0000-0000-0000-00000000000c");

    private static final Map<String, Consumer<Lead>> VERBS = Map.of(
            "assign", lead -> lead.assignTo(new Owner(UUID.randomUUID(), null, null), LATER),
            "start", lead -> lead.start(LATER),
            "qualify", lead -> lead.qualify(LATER),
            "disqualify", lead -> lead.disqualify(new DisqualifyReason("NO_BUDGET"), LATER),
            "recycle", lead -> lead.recycle(LATER),
            "convert", lead -> lead.convertTo(CUSTOMER, CustomerKind.INDIVIDUAL, LATER));

    private static final Map<LeadStatus, Set<String>> ALLOWED = Map.of(
            LeadStatus.NEW, Set.of("assign", "convert", "disqualify"),
            LeadStatus.ASSIGNED, Set.of("assign", "start", "convert", "disqualify"),
            LeadStatus.WORKING, Set.of("qualify", "convert", "disqualify"),
            LeadStatus.QUALIFIED, Set.of("convert", "disqualify"),
            LeadStatus.CONVERTED, Set.of(),
            LeadStatus.DISQUALIFIED, Set.of("recycle"));

    /** Every verb in every state: allowed ones move, all others are refused with one code and leave no trace. */
    @TestFactory
    List<DynamicTest> eachMoveIsAllowedOrRefusedWithoutATrace() {
        var tests = new ArrayList<DynamicTest>();
        for (var status : LeadStatus.values()) {
            VERBS.forEach((name, verb) -> tests.add(DynamicTest.dynamicTest(name + " a lead that is " + status, () -> {
                if (ALLOWED.get(status).contains(name)) {
                    moves(status, verb);
                } else {
                    isRefused(status, verb);
                }
            })));
        }
        return tests;
    }

    @Test
    void theWholeWayIsRecordedInOrder() {
        var lead = aLeadIn(LeadStatus.NEW);
        lead.assignTo(ASSIGNEE, LATER);
        lead.start(LATER);
        lead.qualify(LATER);
        lead.convertTo(CUSTOMER, CustomerKind.CORPORATE, LATER);

        assertThat(lead.drainEvents())
                .containsExactly(
                        new Recorded<>(2, new LeadEvent.Assigned(ASSIGNEE, LATER)),
                        new Recorded<>(3, new LeadEvent.WorkStarted(LATER)),
                        new Recorded<>(4, new LeadEvent.Qualified(LATER)),
                        new Recorded<>(
                                5,
                                new LeadEvent.Converted(
                                        new Conversion(CUSTOMER, CustomerKind.CORPORATE, LATER), LATER)));
        assertThat(lead.state().createdAt()).isEqualTo(NOW);
    }

    @Test
    void theAssigneeBecomesTheOwner() {
        var lead = aLeadIn(LeadStatus.NEW);

        lead.assignTo(ASSIGNEE, LATER);

        assertThat(lead.state().owner()).isEqualTo(ASSIGNEE);
        assertThat(lead.state().assignedUserId()).isEqualTo(ASSIGNEE.userId());
    }

    /** CUS-20: whoever gets an assigned lead works on it; one that nobody works on only changes hands. */
    @ParameterizedTest
    @EnumSource(LeadStatus.class)
    void aLeadChangesHandsInEachState(LeadStatus status) {
        var lead = aLeadIn(status);
        var worked = lead.state().assignedUserId() != null;

        lead.handTo(NEXT, LATER);

        assertThat(lead.state().status()).isEqualTo(status);
        assertThat(lead.state().owner()).isEqualTo(NEXT);
        assertThat(lead.state().assignedUserId()).isEqualTo(worked ? NEXT.userId() : null);
        assertThat(lead.drainEvents())
                .extracting(Recorded::event)
                .containsExactly(new LeadEvent.Reassigned(NEXT, LATER));
        lead.handTo(NEXT, LATER);
        assertThat(lead.drainEvents()).as("theirs already").isEmpty();
    }

    @Test
    void assigningToTheSamePersonAgainIsRefused() {
        var lead = aLeadIn(LeadStatus.ASSIGNED);

        assertThatThrownBy(() -> lead.assignTo(ASSIGNEE, LATER))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("lead.already-assigned"));
        assertThat(lead.drainEvents()).isEmpty();
    }

    @Test
    void aRecycledLeadIsNobodysAndHasNoReason() {
        var lead = aLeadIn(LeadStatus.DISQUALIFIED);

        lead.recycle(LATER);

        assertThat(lead.state().status()).isEqualTo(LeadStatus.NEW);
        assertThat(lead.state().assignedUserId()).isNull();
        assertThat(lead.state().disqualifyReason()).isNull();
    }

    @Test
    void aChangeNamesItsFieldsAndNotTheirValues() {
        var lead = aLeadIn(LeadStatus.WORKING);
        var somebody =
                new Prospect("Ayşe Işık", "Işık Çelik", ContactPoints.none().with(aPhone()));

        lead.describe(somebody, "a fleet of twenty", LATER);

        assertThat(lead.drainEvents())
                .containsExactly(new Recorded<>(
                        2, new LeadEvent.Updated(List.of("companyName", "contactPoints", "need"), LATER)));
        assertThat(lead.state().prospect()).isEqualTo(somebody);
        assertThat(lead.state().origin().source()).isEqualTo(new LeadSource("WEB_FORM"));
        assertThat(lead.state().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void sayingWhatIsKnownAlreadyIsNoChangeInAnyState() {
        for (var status : LeadStatus.values()) {
            var lead = aLeadIn(status);
            var before = lead.state();

            lead.describe(before.prospect(), before.origin().need(), LATER);

            assertThat(lead.state()).isEqualTo(before);
            assertThat(lead.drainEvents()).isEmpty();
        }
    }

    @Test
    void aLeadThatIsClosedIsNotChanged() {
        var codes = Map.of(
                LeadStatus.CONVERTED, "lead.already-converted",
                LeadStatus.DISQUALIFIED, "lead.given-up");
        codes.forEach((status, code) -> {
            var lead = aLeadIn(status);
            var before = lead.state();

            assertThatThrownBy(() -> lead.describe(before.prospect(), "something else", LATER))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(code));
            assertThat(lead.state()).isEqualTo(before);
            assertThat(lead.drainEvents()).isEmpty();
        });
    }

    @Test
    void somebodyMustBeRecognisable() {
        assertThatThrownBy(() -> new Prospect(null, null, ContactPoints.none()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("lead.nobody"));
    }

    @Test
    void aReasonIsACodeBecauseItIsPublished() {
        assertThatThrownBy(() -> new DisqualifyReason("they said Ayşe has no money"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("lead.reason-not-a-code"));
    }

    private static void moves(LeadStatus from, Consumer<Lead> verb) {
        var lead = aLeadIn(from);
        verb.accept(lead);
        assertThat(lead.drainEvents()).hasSize(1);
        assertThat(lead.state().updatedAt()).isEqualTo(LATER);
    }

    private static void isRefused(LeadStatus from, Consumer<Lead> verb) {
        var lead = aLeadIn(from);
        var before = lead.state();
        assertThatThrownBy(() -> verb.accept(lead))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("lead.illegal-move"));
        assertThat(lead.state()).isEqualTo(before);
        assertThat(lead.drainEvents()).isEmpty();
    }

    private static Lead aLeadIn(LeadStatus status) {
        var assigned = status == LeadStatus.NEW ? null : ASSIGNEE.userId();
        return Lead.restore(new Lead.State(
                UUID.randomUUID(),
                1,
                status,
                new Prospect("Ayşe Işık", null, ContactPoints.none()),
                new Lead.Origin(new LeadSource("WEB_FORM"), null, "a fleet of ten"),
                assigned,
                status == LeadStatus.DISQUALIFIED ? new DisqualifyReason("NO_BUDGET") : null,
                status == LeadStatus.CONVERTED ? new Conversion(CUSTOMER, CustomerKind.INDIVIDUAL, NOW) : null,
                OWNER,
                NOW,
                NOW));
    }
}
