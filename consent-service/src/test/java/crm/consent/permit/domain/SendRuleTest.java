package crm.consent.permit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.RecipientType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendRuleTest {

    private static final Decision YES = Decision.permit(Reason.CONSENT_GIVEN);
    private static final Decision NO = Decision.deny(Reason.REFUSED);
    private static final List<Decision> ANSWERS = Arrays.asList(YES, NO, null);
    private static final List<Boolean> BOTH = List.of(true, false);

    private static Intent commercial() {
        return new Intent(MessageClass.COMMERCIAL, RecipientType.BIREYSEL, true, false, false);
    }

    private static List<Reason> objections(Intent intent, Grounds grounds) {
        var decision = SendRule.decide(intent, grounds);
        assertThat(decision.permits()).isFalse();
        return decision.reasons();
    }

    /** T2: over every combination, PERMIT only where everything that is needed is known and says yes. */
    @Test
    void whateverIsMissingDenies() {
        var permitted = new int[1];
        intents()
                .forEach(intent -> grounds().forEach(grounds -> {
                    var permits = SendRule.decide(intent, grounds).permits();
                    assertThat(permits).as("%s %s", intent, grounds).isEqualTo(mayGo(intent, grounds));
                    permitted[0] += permits ? 1 : 0;
                }));
        assertThat(permitted[0]).isPositive();
        assertThat(objections(null, new Grounds(YES, YES, YES, RegistryAnswer.APPROVED, List.of())))
                .containsExactly(Reason.UNDECIDABLE);
        assertThat(objections(commercial(), null)).containsExactly(Reason.UNDECIDABLE);
    }

    /** The rule once more, the other way round: the list of what is allowed. */
    private static boolean mayGo(Intent intent, Grounds grounds) {
        if (grounds.blocks() == null || !grounds.blocks().isEmpty() || intent.messageClass() == null) {
            return false;
        }
        if (intent.messageClass() != MessageClass.COMMERCIAL) {
            return intent.templateApproved();
        }
        var address = YES.equals(grounds.address()) && grounds.registry() == RegistryAnswer.APPROVED;
        var merchant = intent.recipientType() == RecipientType.TACIR && !intent.personKnown() && !intent.profiled();
        var person = intent.personKnown()
                && YES.equals(grounds.marketing())
                && (!intent.profiled() || YES.equals(grounds.profiling()));
        return address && (merchant || person);
    }

    private static Stream<Intent> intents() {
        return Stream.of(MessageClass.COMMERCIAL, MessageClass.SERVICE, MessageClass.TRANSACTIONAL, null)
                .flatMap(type -> Stream.of(RecipientType.BIREYSEL, RecipientType.TACIR, null)
                        .flatMap(recipient -> BOTH.stream()
                                .flatMap(person -> BOTH.stream()
                                        .flatMap(profiled -> BOTH.stream()
                                                .map(template ->
                                                        new Intent(type, recipient, person, profiled, template))))));
    }

    private static List<Grounds> grounds() {
        return ANSWERS.stream()
                .flatMap(address -> ANSWERS.stream()
                        .flatMap(marketing -> ANSWERS.stream()
                                .flatMap(profiling -> Stream.of(
                                                RegistryAnswer.APPROVED,
                                                RegistryAnswer.NOT_APPROVED,
                                                RegistryAnswer.UNAVAILABLE,
                                                null)
                                        .flatMap(registry -> Stream.of(
                                                        List.<Reason>of(), List.of(Reason.SUPPRESSED), null)
                                                .map(blocks -> new Grounds(
                                                        address, marketing, profiling, registry, blocks))))))
                .toList();
    }

    @Test
    void everyObjectionIsNamed() {
        assertThat(objections(
                        commercial(),
                        new Grounds(
                                NO,
                                Decision.deny(Reason.NOT_ASKED),
                                null,
                                null,
                                List.of(Reason.CONTACT_POINT_INVALID))))
                .containsExactly(Reason.REFUSED, Reason.NOT_ASKED, Reason.CONTACT_POINT_INVALID);
    }

    @Test
    void theRegistryIsNamedOnlyWhereWeWouldHavePermitted() {
        assertThat(objections(commercial(), new Grounds(YES, YES, null, RegistryAnswer.UNAVAILABLE, List.of())))
                .containsExactly(Reason.REGISTRY_UNAVAILABLE);
        assertThat(objections(commercial(), new Grounds(NO, YES, null, RegistryAnswer.UNAVAILABLE, List.of())))
                .containsExactly(Reason.REFUSED);
    }
}
