package crm.consent.permission.domain;

import static crm.consent.permission.domain.Facts.ANALYTICS;
import static crm.consent.permission.domain.Facts.CONSUMER_SMS;
import static crm.consent.permission.domain.Facts.MERCHANT_SMS;
import static crm.consent.permission.domain.Facts.fact;
import static crm.consent.permission.domain.Facts.grant;
import static crm.consent.permission.domain.Facts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.ledger.domain.EvidenceType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static Decision decide(PermissionKey key, Fact... facts) {
        return Decisions.decide(key, Standing.of(List.of(facts)));
    }

    /** CON-10, CON-12 */
    @Test
    void aProvedGrantPermitsProcessing() {
        assertThat(decide(ANALYTICS, grant(0, 1))).isEqualTo(Decision.permit(Reason.CONSENT_GIVEN));
    }

    /** CON-09 */
    @Test
    void aDeclarationByStaffAloneNeverPermits() {
        for (var key : Facts.KEYS.subList(0, 2)) {
            assertThat(decide(key, fact(Action.GRANT, 0, 1, EvidenceType.STAFF_DECLARATION)))
                    .isEqualTo(Decision.deny(Reason.STAFF_DECLARATION_ONLY));
        }
    }

    @Test
    void aGrantWithoutEvidenceIsDenied() {
        assertThat(decide(ANALYTICS, fact(Action.GRANT, 0, 1, null))).isEqualTo(Decision.deny(Reason.EVIDENCE_MISSING));
    }

    /** CON-02, CON-14 */
    @Test
    void aConsumersGrantThatTheRegistryHasNotConfirmedIsDenied() {
        assertThat(decide(CONSUMER_SMS, grant(0, 1))).isEqualTo(Decision.deny(Reason.REGISTRY_NOT_CONFIRMED));
    }

    @Test
    void aConsumersGrantThatTheRegistryConfirmedIsPermitted() {
        assertThat(decide(CONSUMER_SMS, grant(0, 1), fact(Action.REGISTRY_CONFIRMED, 1, 2, null)))
                .isEqualTo(Decision.permit(Reason.CONSENT_GIVEN));
    }

    @Test
    void aConfirmationOfAnOlderGrantSaysNothingOfANewOne() {
        assertThat(decide(CONSUMER_SMS, grant(0, 1), fact(Action.REGISTRY_CONFIRMED, 1, 2, null), grant(5, 3)))
                .isEqualTo(Decision.deny(Reason.REGISTRY_NOT_CONFIRMED));
    }

    @Test
    void theRegistrysRejectionWinsOverItsConfirmationAtTheSameSecond() {
        assertThat(decide(
                        CONSUMER_SMS,
                        grant(0, 1),
                        fact(Action.REGISTRY_REJECTED, 1, 2, null),
                        fact(Action.REGISTRY_CONFIRMED, 1, 3, null)))
                .isEqualTo(Decision.deny(Reason.REGISTRY_REJECTED));
    }

    /** T28: needs no consent, but a registered address and no refusal. */
    @Test
    void aMerchantIsPermittedWithoutConsentOnlyWhenRegisteredAndNotRefused() {
        var registered = fact(Action.REGISTRY_CONFIRMED, 2, 1, null);
        assertThat(decide(MERCHANT_SMS)).isEqualTo(Decision.deny(Reason.REGISTRY_NOT_CONFIRMED));
        assertThat(decide(MERCHANT_SMS, registered)).isEqualTo(Decision.permit(Reason.NOT_REFUSED_MERCHANT));
        assertThat(decide(MERCHANT_SMS, registered, refusal(1, 2))).isEqualTo(Decision.deny(Reason.REFUSED));
    }

    /** T21: whatever happens to one family, the other decides as before. */
    @Test
    void neitherFamilyEverChangesTheOther() {
        LongStream.range(0, 1_000).forEach(seed -> {
            var facts = new Facts(seed);
            var ofAddress = facts.history(8);
            var ofPerson = facts.history(8);
            var before = Permission.of(CONSUMER_SMS, ofAddress).changes();
            assertThat(CONSUMER_SMS.hash()).isNotEqualTo(ANALYTICS.hash());
            assertThat(Permission.of(ANALYTICS, ofPerson).changes()).hasSameSizeAs(ofPerson);
            assertThat(Permission.of(CONSUMER_SMS, ofAddress).changes())
                    .as("seed %d", seed)
                    .isEqualTo(before);
        });
    }

    /** T23: a shared phone is one key, whoever says no; the KVKK permissions of the two people are apart. */
    @Test
    void whoSharesAPhoneSharesItsRefusalButNotItsProcessing() {
        var ofA = new PermissionKey.Comm("MAIN", RecipientType.BIREYSEL, Channel.MESAJ, "cd".repeat(32));
        var ofB = new PermissionKey.Comm("MAIN", RecipientType.BIREYSEL, Channel.MESAJ, "cd".repeat(32));
        assertThat(ofB.permissionId()).isEqualTo(ofA.permissionId());
        assertThat(new PermissionKey.Proc(new UUID(1, 1), "PROFILING").permissionId())
                .isNotEqualTo(new PermissionKey.Proc(new UUID(1, 2), "PROFILING").permissionId());
    }

    @Test
    void theEpochGrowsWithEveryRestrictionAndEveryChangeOfTheDecision() {
        var history = List.of(grant(0, 1), grant(1, 2), refusal(2, 3), refusal(3, 4), grant(4, 5));
        assertThat(Permission.of(ANALYTICS, history).changes())
                .extracting(Permission.Change::epoch)
                .containsExactly(1L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aBlockDeniesWhateverWasGranted() {
        assertThat(Decision.permit(Reason.CONSENT_GIVEN).overruledBy(List.of(Reason.SUPPRESSED)))
                .isEqualTo(Decision.deny(Reason.SUPPRESSED));
    }

    @Test
    void everyReasonSpeaksTurkishAndEnglish() {
        for (var reason : Reason.values()) {
            assertThat(reason.text(Locale.forLanguageTag("tr-TR")))
                    .isNotBlank()
                    .isNotEqualTo(reason.text(Locale.ENGLISH));
        }
        assertThat(Reason.REFUSED.text(Locale.forLanguageTag("tr"))).isEqualTo("Müşteri bu izni reddetti.");
        assertThat(Reason.REFUSED.text(Locale.FRENCH)).isEqualTo("The customer refused.");
    }

    /** Stored hashes must be found for ever: this one was computed by hand with sha256sum. */
    @Test
    void theHashOfAKeyNeverChanges() {
        var key = new PermissionKey.Proc(UUID.fromString("0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10"), "PROFILING");
        assertThat(key.canonical())
                .isEqualTo("PROC|00000000-0000-0000-0000-000000000001|0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10|PROFILING");
        assertThat(key.hash()).isEqualTo("1ebafac2f354ebae726dd9601314be7fc9150c4eb6b9e583bb90b026eb281ad3");
        assertThat(key.permissionId().version()).isEqualTo(8);
        assertThat(key.permissionId().variant()).isEqualTo(2);
        assertThat(key.shard()).isEqualTo(Integer.parseInt(key.hash().substring(0, 2), 16) % 32);
    }
}
