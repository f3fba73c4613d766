package crm.customer.contactpoint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.domain.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-12 */
class ContactPointsTest {

    @Test
    void theFirstOfItsKindIsPrimaryByItself() {
        var points = ContactPoints.none().with(phone("+905321234567", false)).with(email("ada@example.com", false));

        assertThat(points.all()).allMatch(ContactPoint::primary);
    }

    @Test
    void aNewPrimaryOneTakesThePlaceOfTheOldOfItsKindOnly() {
        var points = ContactPoints.none()
                .with(phone("+905321234567", true))
                .with(email("ada@example.com", true))
                .with(phone("+905331234567", true));

        assertThat(points.all()).extracting(ContactPoint::primary).containsExactly(false, true, true);
    }

    @Test
    void aFurtherOneThatIsNotPrimaryLeavesTheFirstChoiceAlone() {
        var points = ContactPoints.none().with(phone("+905321234567", true)).with(phone("+905331234567", false));

        assertThat(points.all()).extracting(ContactPoint::primary).containsExactly(true, false);
    }

    @Test
    void whatReachesTheSameIsRefusedEvenIfItIsWrittenDifferently() {
        var points = ContactPoints.none().with(phone("+905321234567", true));
        var same =
                new ContactPoint(UUID.randomUUID(), ContactPointKind.PHONE, "0532 123 45 67", "+905321234567", false);

        assertThatThrownBy(() -> points.with(same))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("contact-point.already-there"));
        assertThat(points.all()).hasSize(1);
    }

    @Test
    void theTwentyFirstIsRefused() {
        var points = ContactPoints.none();
        for (int i = 0; i < 20; i++) {
            points = points.with(email("ada" + i + "@example.com", false));
        }
        var full = points;

        assertThatThrownBy(() -> full.with(email("one@more.com", false)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("contact-point.too-many"));
    }

    @Test
    void aCorrectedOneKeepsItsIdentityAndReachesNobodyElse() {
        var before = ContactPoints.none().withAll(List.of(phone("+905321234567", true), phone("+905331234567", false)));
        var first = before.all().get(0);
        var second = before.all().get(1);

        var corrected = email("ada@example.com", true).copyAs(second.id());
        assertThat(before.replaced(corrected).require(second.id())).isEqualTo(corrected);
        assertThat(before.replaced(second.withPrimary(true)).all())
                .extracting(ContactPoint::primary)
                .containsExactly(false, true);
        assertRefused(() -> before.replaced(first.withPrimary(false)), "contact-point.primary-needed");
        assertRefused(
                () -> before.replaced(phone("+905321234567", false).copyAs(second.id())),
                "contact-point.already-there");
    }

    @Test
    void theEldestOfItsKindTakesThePlaceOfAPrimaryOneThatGoes() {
        var before = ContactPoints.none()
                .withAll(List.of(
                        phone("+905321234567", true),
                        email("ada@example.com", true),
                        phone("+905331234567", false),
                        phone("+905341234567", false)));

        var after = before.without(before.all().get(0).id());

        assertThat(after.all()).extracting(ContactPoint::primary).containsExactly(true, true, false);
        assertThat(after.without(after.all().get(2).id()).all())
                .extracting(ContactPoint::primary)
                .containsExactly(true, true);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String code) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whatStaysInAReplacementKeepsItsIdentityAndItsPlace() {
        var before = ContactPoints.none().withAll(List.of(phone("+905321234567", true), email("a@example.com", true)));
        var kept = before.all().get(1);

        var after = before.replacedBy(
                List.of(email("new@example.com", false), email("a@example.com", true), phone("+905331234567", false)));

        assertThat(after.all())
                .extracting(ContactPoint::normalised)
                .containsExactly("a@example.com", "new@example.com", "+905331234567");
        assertThat(after.all()).extracting(ContactPoint::primary).containsExactly(true, false, true);
        assertThat(after.all().get(0)).isEqualTo(kept);
        assertThat(before.replacedBy(List.of(kept, before.all().get(0)))).isEqualTo(before);
        assertThat(before.replacedBy(List.of())).isEqualTo(ContactPoints.none());
    }

    private static ContactPoint phone(String number, boolean primary) {
        return new ContactPoint(UUID.randomUUID(), ContactPointKind.PHONE, number, number, primary);
    }

    private static ContactPoint email(String address, boolean primary) {
        return new ContactPoint(UUID.randomUUID(), ContactPointKind.EMAIL, address, address, primary);
    }
}
