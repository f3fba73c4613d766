package crm.sales.quote.domain;

import static crm.sales.Refusals.assertInputRefused;
import static crm.sales.Refusals.assertRuleRefuses;
import static crm.sales.quote.domain.QuoteFixture.LAST_DAY;
import static crm.sales.quote.domain.QuoteFixture.LIMIT;
import static crm.sales.quote.domain.QuoteFixture.MANAGER;
import static crm.sales.quote.domain.QuoteFixture.NOTHING;
import static crm.sales.quote.domain.QuoteFixture.NOW;
import static crm.sales.quote.domain.QuoteFixture.SELLER;
import static crm.sales.quote.domain.QuoteFixture.TODAY;
import static crm.sales.quote.domain.QuoteFixture.aDraft;
import static crm.sales.quote.domain.QuoteFixture.content;
import static crm.sales.quote.domain.QuoteFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Recorded;
import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-05, SAL-07: the life of a quote. */
class QuoteTest {

    private static final UUID NEXT = new UUID(9, 9);

    /** Everything that one can do to a quote. */
    private enum Command {
        CHANGE,
        SUBMIT_SMALL,
        SUBMIT_LARGE,
        APPROVE,
        GIVE_BACK,
        WITHDRAW,
        SEND,
        ACCEPT,
        DECLINE,
        EXPIRE,
        REVISE,
        ORDER;

        private void on(Quote quote) {
            switch (this) {
                case CHANGE -> quote.change(content(line("3", "100", "0", "20")), TODAY, NOW);
                case SUBMIT_SMALL -> quote.submit(SELLER, LIMIT, TODAY, NOW);
                case SUBMIT_LARGE -> quote.submit(SELLER, NOTHING, TODAY, NOW);
                case APPROVE -> quote.approve(MANAGER, NOW);
                case GIVE_BACK -> quote.giveBack(MANAGER, "too low", NOW);
                case WITHDRAW -> quote.withdraw(NOW);
                case SEND -> quote.send("hash", TODAY, NOW);
                case ACCEPT -> quote.accept(TODAY, NOW);
                case DECLINE -> quote.decline(DeclineReason.PRICE, null, TODAY, NOW);
                case EXPIRE -> quote.expire(LAST_DAY.plusDays(1), NOW);
                case REVISE -> quote.revise(NEXT, LAST_DAY, TODAY, NOW);
                case ORDER -> quote.order(NEXT, NOW);
            }
        }
    }

    /** What leads where; what is not here is refused. */
    private static final Map<QuoteStatus, Map<Command, QuoteStatus>> MODEL = new EnumMap<>(Map.of(
            QuoteStatus.DRAFT,
            Map.of(
                    Command.CHANGE, QuoteStatus.DRAFT,
                    Command.SUBMIT_SMALL, QuoteStatus.APPROVED,
                    Command.SUBMIT_LARGE, QuoteStatus.IN_APPROVAL),
            QuoteStatus.IN_APPROVAL,
            Map.of(
                    Command.APPROVE, QuoteStatus.APPROVED,
                    Command.GIVE_BACK, QuoteStatus.DRAFT,
                    Command.WITHDRAW, QuoteStatus.DRAFT),
            QuoteStatus.APPROVED,
            Map.of(Command.SEND, QuoteStatus.SENT, Command.WITHDRAW, QuoteStatus.DRAFT),
            QuoteStatus.SENT,
            Map.of(
                    Command.SEND, QuoteStatus.SENT,
                    Command.ACCEPT, QuoteStatus.ACCEPTED,
                    Command.DECLINE, QuoteStatus.REJECTED,
                    Command.EXPIRE, QuoteStatus.EXPIRED,
                    Command.REVISE, QuoteStatus.SUPERSEDED),
            QuoteStatus.ACCEPTED,
            Map.of(Command.ORDER, QuoteStatus.ORDERED),
            QuoteStatus.REJECTED,
            Map.of(Command.REVISE, QuoteStatus.REJECTED),
            QuoteStatus.EXPIRED,
            Map.of(Command.REVISE, QuoteStatus.EXPIRED),
            QuoteStatus.SUPERSEDED,
            Map.of(),
            QuoteStatus.ORDERED,
            Map.of()));

    /** Random walks through the life of a quote: the quote and the model are always of one opinion, and a refusal changes nothing. */
    @Test
    void aQuoteLivesAsItsModelSays() {
        var random = new Random(71);
        var commands = Command.values();
        var seen = new java.util.HashSet<QuoteStatus>();
        for (int walk = 0; walk < 3_000; walk++) {
            var quote = aDraft();
            for (int step = 0; step < 14; step++) {
                seen.add(quote.state().status());
                requireAsModelled(quote, commands[random.nextInt(commands.length)]);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(QuoteStatus.values());
    }

    private static void requireAsModelled(Quote quote, Command command) {
        var before = quote.state();
        var expected = Optional.ofNullable(MODEL.get(before.status()).get(command))
                .filter(any -> command != Command.REVISE || before.revisedAs() == null);
        boolean isDone = done(quote, command);
        if (command == Command.EXPIRE && before.status() != QuoteStatus.SENT) {
            assertThat(quote.state()).isEqualTo(before);
            return;
        }
        assertThat(isDone).as("%s of %s", command, before.status()).isEqualTo(expected.isPresent());
        assertThat(quote.state().status()).isEqualTo(expected.orElse(before.status()));
        if (!isDone) {
            assertThat(quote.state()).isEqualTo(before);
        }
    }

    private static boolean done(Quote quote, Command command) {
        try {
            command.on(quote);
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    @Test
    void eachWrongStateHasItsCode() {
        var draft = aDraft();
        assertRuleRefuses("quote.not-in-approval", () -> draft.approve(MANAGER, NOW));
        assertRuleRefuses("quote.not-in-approval", () -> draft.giveBack(MANAGER, null, NOW));
        assertRuleRefuses("quote.not-submitted", () -> draft.withdraw(NOW));
        assertRuleRefuses("quote.not-approved", () -> draft.send("hash", TODAY, NOW));
        assertRuleRefuses("quote.not-sent", () -> draft.accept(TODAY, NOW));
        assertRuleRefuses("quote.not-sent", () -> draft.decline(DeclineReason.OTHER, null, TODAY, NOW));
        assertRuleRefuses("quote.not-revisable", () -> draft.revise(NEXT, LAST_DAY, TODAY, NOW));
        assertRuleRefuses("quote.not-accepted", () -> draft.order(NEXT, NOW));
        var sent = sent();
        assertRuleRefuses("quote.not-draft", () -> sent.submit(SELLER, LIMIT, TODAY, NOW));
        assertRuleRefuses("quote.not-draft", () -> sent.change(sent.state().content(), TODAY, NOW));
        sent.decline(DeclineReason.PRICE, "too much", TODAY, NOW);
        sent.revise(NEXT, LAST_DAY, TODAY, NOW);
        assertRuleRefuses("quote.already-revised", () -> sent.revise(NEXT, LAST_DAY, TODAY, NOW));
        var ordered = sent();
        ordered.accept(TODAY, NOW);
        ordered.order(NEXT, NOW);
        assertRuleRefuses("quote.already-ordered", () -> ordered.order(NEXT, NOW));
    }

    @Test
    void whatIsAboveTheLimitIsApprovedByAnotherPerson() {
        var quote = aDraft();
        quote.submit(SELLER, NOTHING, TODAY, NOW);
        assertRuleRefuses("quote.own-approval", () -> quote.approve(SELLER, NOW));
        assertRuleRefuses("quote.own-approval", () -> quote.giveBack(SELLER, null, NOW));
        quote.approve(MANAGER, NOW);

        assertThat(quote.state().approval().approvedBy()).isEqualTo(MANAGER);
        assertThat(quote.state().approval().submittedBy()).isEqualTo(SELLER);
        assertThat(events(quote))
                .containsExactly(
                        new QuoteEvent.Created(NOW),
                        new QuoteEvent.Submitted(NOW),
                        new QuoteEvent.Approved(false, NOW));
    }

    @Test
    void theLimitIsOfTheNetAmountAndOfAllDiscountsTogether() {
        assertThat(LIMIT.allows(price("100000", "0"))).isTrue();
        assertThat(LIMIT.allows(price("100000.01", "0"))).isFalse();
        assertThat(LIMIT.allows(price("1000", "10"))).isTrue();
        assertThat(LIMIT.allows(price("1000", "10.01"))).isFalse();
        var inDollars = new ApprovalLimit(Money.of("100000", "USD"), QuoteFixture.rate("10"));
        assertThat(inDollars.allows(price("1", "0"))).as("another currency").isFalse();
    }

    @Test
    void whatWasGivenBackTellsWhyUntilItIsSubmittedAgain() {
        var quote = aDraft();
        quote.submit(SELLER, NOTHING, TODAY, NOW);
        quote.giveBack(MANAGER, "ten percent at most", NOW);
        assertThat(quote.state().approval().note()).isEqualTo("ten percent at most");
        quote.submit(SELLER, NOTHING, TODAY, NOW);
        assertThat(quote.state().approval().note()).isNull();
    }

    @Test
    void theLastDayIsTheLastOnWhichItIsAccepted() {
        var late = LAST_DAY.plusDays(1);
        var quote = sent();
        assertRuleRefuses("quote.expired", () -> quote.accept(late, NOW));
        assertRuleRefuses("quote.expired", () -> quote.decline(DeclineReason.PRICE, null, late, NOW));
        assertThat(quote.isOpenOn(late)).isFalse();
        quote.expire(LAST_DAY, NOW);
        assertThat(quote.state().status()).isEqualTo(QuoteStatus.SENT);
        quote.accept(LAST_DAY, NOW);
        assertThat(quote.state().status()).isEqualTo(QuoteStatus.ACCEPTED);

        var draft = aDraft();
        assertRuleRefuses("quote.validity-passed", () -> draft.submit(SELLER, LIMIT, late, NOW));
        draft.submit(SELLER, LIMIT, TODAY, NOW);
        assertRuleRefuses("quote.validity-passed", () -> draft.send("hash", late, NOW));
    }

    @Test
    void aRevisionIsADraftOfTheSameNumberAndValidAgain() {
        var quote = sent();
        var day = LAST_DAY.plusDays(40);
        quote.expire(LAST_DAY.plusDays(1), NOW);

        var next = quote.revise(NEXT, day, LAST_DAY.plusDays(10), NOW).state();

        assertThat(next.head().number()).isEqualTo(quote.state().head().number());
        assertThat(next.head().revision()).isEqualTo(2);
        assertThat(next.status()).isEqualTo(QuoteStatus.DRAFT);
        assertThat(next.content().validUntil()).isEqualTo(day);
        assertThat(next.content().lines()).isEqualTo(quote.state().content().lines());
        assertThat(next.sent()).isNull();
        assertThat(quote.state().status()).isEqualTo(QuoteStatus.EXPIRED);
        assertThat(quote.state().revisedAs()).isEqualTo(NEXT);
    }

    @Test
    void aChangeNamesWhatIsOtherAndNothingElse() {
        var quote = aDraft();
        quote.drainEvents();
        quote.change(quote.state().content(), TODAY, NOW);
        assertThat(events(quote)).isEmpty();
        quote.change(quote.state().content().until(TODAY), TODAY, NOW);
        assertThat(events(quote)).containsExactly(new QuoteEvent.Changed(List.of("validUntil"), NOW));
        assertInputRefused("quote.no-lines", () -> quote.change(content(), TODAY, NOW));
    }

    private static QuotePrice price(String unitPrice, String discount) {
        return content(line("1", unitPrice, discount, "20")).price(QuoteFixture.TRY);
    }

    private static List<QuoteEvent> events(Quote quote) {
        return quote.drainEvents().stream().map(Recorded::event).toList();
    }

    private static Quote sent() {
        var quote = aDraft();
        quote.submit(SELLER, LIMIT, TODAY, NOW);
        quote.send("hash", TODAY, NOW);
        return quote;
    }
}
