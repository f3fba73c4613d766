package crm.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.dispatch.application.LeaseClock;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CON-14: what is away, slow or dead never makes a message go out twice, or without a permit. */
@QuarkusTest
class CampaignTroubleComponentTest extends MarketingComponentTest {

    @Test
    void withoutConsentServiceNothingIsSentAndItGoesOnLater() {
        Neighbours.consentAway = true;
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitAttempts(campaign, 2);
        assertThat(stateOf(campaign, ada)).isEqualTo("PLANNED");
        assertThat(MailBox.of(addressOf(ada))).isEmpty();

        Neighbours.consentAway = false;
        awaitState(campaign, ada, "SENT");
    }

    @Test
    void withoutCustomerServiceNothingIsSentAndItGoesOnLater() {
        Neighbours.customerAway = true;
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitAttempts(campaign, 2);
        assertThat(stateOf(campaign, ada)).isEqualTo("PLANNED");

        Neighbours.customerAway = false;
        awaitState(campaign, ada, "SENT");
    }

    @Test
    void aTokenServesManyQuestionsAndARefusedOneIsReplaced() {
        awaitCompleted(aStarted(List.of(aCustomer())));
        var given = Neighbours.TOKENS_GIVEN.get();
        awaitCompleted(aStarted(List.of(aCustomer())));
        assertThat(Neighbours.TOKENS_GIVEN).hasValue(given);

        Neighbours.revoke();
        awaitCompleted(aStarted(List.of(aCustomer())));
        assertThat(Neighbours.TOKENS_GIVEN).hasValueGreaterThan(given);
    }

    @Test
    void aRequestForATokenThatIsNeverAnsweredIsNotTheLast() {
        Neighbours.revoke();
        Neighbours.keycloakSilent = true;
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitAttempts(campaign, 2);
        assertThat(MailBox.of(addressOf(ada))).isEmpty();

        Neighbours.keycloakSilent = false;
        awaitState(campaign, ada, "SENT");
    }

    @Test
    void whileTheMailServerIsAwayAnOpenPermitIsUsedAgainAndLaterTheMessageGoesOutOnce() {
        Neighbours.leaseSeconds = 300;
        MailBox.stop();
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitAttempts(campaign, 3);

        MailBox.start();
        awaitState(campaign, ada, "SENT");
        assertThat(MailBox.of(addressOf(ada))).hasSize(1);
        var sent = dispatchOf(campaign, ada);
        assertThat(Neighbours.PERMITS.get(sent.getString("items[0].id")))
                .containsExactly(sent.getString("items[0].permitId"));
    }

    /** Else consent-service would give it again, open, and then learn that it was given back. */
    @Test
    void noPermitIsAskedForBeforeItIsKnownThatTheLastOneWasGivenBack() {
        Neighbours.outcomesAway = true;
        Neighbours.leaseSeconds = 3; // too short for any hand-over
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitAttempts(campaign, 1);
        var dispatch = dispatchOf(campaign, ada).getString("items[0].id");
        var first = UUID.fromString(Neighbours.PERMITS.get(dispatch).get(0));
        eventually(() -> attemptsToReport(first) > 2);
        assertThat(Neighbours.PERMITS.get(dispatch)).hasSize(1);

        Neighbours.reset();
        awaitState(campaign, ada, "SENT");
        assertThat(Neighbours.OUTCOMES).containsEntry(first.toString(), "VOID");
    }

    @Test
    void aMailboxThatIsBusyWaitsAndTheOthersGoOut() throws Exception {
        MailBox.stop();
        try (var smtp = new StubbornSmtp(MailBox.port())) {
            var busy = aCustomer("busy");
            var ada = aCustomer();
            var campaign = aStarted(List.of(busy, ada));
            awaitState(campaign, ada, "SENT");
            awaitAttempts(campaign, 2);

            smtp.isBusy = false;
            awaitCompleted(campaign);
            assertThat(smtp.taken).containsExactlyInAnyOrder(addressOf(ada), addressOf(busy, "busy"));
        }
    }

    @Test
    void anAddressThatTheMailServerRefusesFailsAndTheOthersGoOut() throws Exception {
        MailBox.stop();
        try (var smtp = new StubbornSmtp(MailBox.port())) {
            var refused = aCustomer("refused");
            var ada = aCustomer();
            var campaign = aStarted(List.of(refused, ada));
            awaitCompleted(campaign);

            assertThat(stateOf(campaign, refused)).isEqualTo("FAILED REJECTED");
            assertThat(stateOf(campaign, ada)).isEqualTo("SENT");
            assertThat(smtp.taken).containsExactly(addressOf(ada));
            var dispatch = dispatchOf(campaign, refused);
            assertThat(eventTypesOf(UUID.fromString(dispatch.getString("items[0].id"))))
                    .containsExactly("dispatch.permitted", "dispatch.message-failed");
            eventually(() -> "FAILED".equals(Neighbours.OUTCOMES.get(dispatch.getString("items[0].permitId"))));
        }
    }

    @Test
    void aMailServerThatTookAMessageAndFellSilentIsNeverGivenItAgain() throws Exception {
        MailBox.stop();
        try (var smtp = new StubbornSmtp(MailBox.port())) {
            var ada = aCustomer("silent");
            var campaign = aStarted(List.of(ada));
            awaitState(campaign, ada, "FAILED OUTCOME_UNKNOWN");

            smtp.silence.countDown();
            awaitCompleted(campaign);
            assertThat(smtp.heard).filteredOn("DATA"::equals).hasSize(1);
            assertThat(stateOf(campaign, ada)).isEqualTo("FAILED OUTCOME_UNKNOWN");
            assertThat(Neighbours.PERMITS.get(dispatchOf(campaign, ada).getString("items[0].id")))
                    .hasSize(1);
        }
    }

    /** Without its end no server takes a message: it certainly was not handed over. */
    @Test
    void aMailServerThatIsSilentBeforeTheMessageIsCutOffAndTheMessageWaits() throws Exception {
        MailBox.stop();
        try (var smtp = new StubbornSmtp(MailBox.port())) {
            var ada = aCustomer("mute");
            var campaign = aStarted(List.of(ada));
            awaitAttempts(campaign, 1);

            smtp.silence.countDown();
            awaitState(campaign, ada, "SENT");
            assertThat(smtp.taken).containsExactly(addressOf(ada, "mute"));
        }
    }

    /** As if the process had been stopped between the permit and DATA, and went on when the person had withdrawn. */
    @Test
    void aMessageWhoseLeaseEndsBeforeDataIsDiscardedAndAWithdrawalObeyed() throws Exception {
        aClockThatMayRunAhead();
        MailBox.stop();
        try (var smtp = new StubbornSmtp(MailBox.port())) {
            var ada = aCustomer();
            smtp.meanwhile.put("RCPT", () -> {
                Neighbours.AHEAD.addAndGet(Duration.ofSeconds(29).toNanos());
                Neighbours.DENIALS.put(ada, List.of("WITHDRAWN"));
            });
            var campaign = aStarted(List.of(ada));

            awaitState(campaign, ada, "SUPPRESSED WITHDRAWN");
            assertThat(smtp.heard).anyMatch(line -> line.startsWith("RCPT")).doesNotContain("DATA");
            assertThat(smtp.taken).isEmpty();
            var permits = Neighbours.PERMITS.get(dispatchOf(campaign, ada).getString("items[0].id"));
            assertThat(permits).hasSize(1);
            eventually(() -> "VOID".equals(Neighbours.OUTCOMES.get(permits.get(0))));
        }
    }

    @Test
    void aMessageWhoseLeaseEndsBeforeItsEndIsTakenOnceUnderAnotherPermit() throws Exception {
        aClockThatMayRunAhead();
        MailBox.stop();
        try (var smtp = new StubbornSmtp(MailBox.port())) {
            smtp.meanwhile.put("DATA", () -> {
                Neighbours.AHEAD.addAndGet(Duration.ofSeconds(29).toNanos());
                smtp.meanwhile.clear();
            });
            var ada = aCustomer();
            var campaign = aStarted(List.of(ada));

            awaitState(campaign, ada, "SENT");
            assertThat(smtp.heard).filteredOn("DATA"::equals).hasSize(2);
            assertThat(smtp.taken).containsExactly(addressOf(ada));
            var sent = dispatchOf(campaign, ada);
            assertThat(Neighbours.PERMITS.get(sent.getString("items[0].id")))
                    .hasSize(2)
                    .endsWith(sent.getString("items[0].permitId"));
        }
    }

    @Test
    void nothingIsBegunThatCouldNotEndWithinTheLease() {
        Neighbours.leaseSeconds = 3; // less than margin and hand-over
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        eventually(() -> {
            var dispatch = dispatchOf(campaign, ada).getString("items[0].id");
            var permits = Neighbours.PERMITS.get(dispatch);
            return permits != null && permits.size() > 2 && "VOID".equals(Neighbours.OUTCOMES.get(permits.get(0)));
        });
        assertThat(MailBox.of(addressOf(ada))).isEmpty();

        Neighbours.leaseSeconds = 30;
        awaitState(campaign, ada, "SENT");
        assertThat(MailBox.of(addressOf(ada))).hasSize(1);
    }

    @Test
    void aHandOverWhoseWorkerDiedIsNeverRepeated() {
        var ada = aCustomer();
        var campaign = aWaiting(ada);
        var permit = UUID.randomUUID();
        leaveBehind(campaign, "SENDING", permit);

        awaitState(campaign, ada, "FAILED OUTCOME_UNKNOWN");
        act(campaign, "resume").statusCode(200);
        awaitCompleted(campaign);
        assertThat(MailBox.of(addressOf(ada))).isEmpty();
        eventually(() -> "FAILED".equals(Neighbours.OUTCOMES.get(permit.toString())));
    }

    @Test
    void aPermitWhoseWorkerDiedBeforeTheHandOverIsAskedForAgain() {
        var ada = aCustomer();
        var campaign = aWaiting(ada);
        leaveBehind(campaign, "PERMITTED", UUID.randomUUID());

        act(campaign, "resume").statusCode(200);
        awaitState(campaign, ada, "SENT");
        assertThat(MailBox.of(addressOf(ada))).hasSize(1);
        assertThat(Neighbours.PERMITS.get(dispatchOf(campaign, ada).getString("items[0].id")))
                .hasSize(1);
    }

    @Test
    void whatBecameOfAPermitIsReportedUntilItIsTaken() {
        Neighbours.outcomesAway = true;
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitCompleted(campaign);
        var permit = UUID.fromString(dispatchOf(campaign, ada).getString("items[0].permitId"));
        eventually(() -> attemptsToReport(permit) > 1);
        assertThat(Neighbours.OUTCOMES).doesNotContainKey(permit.toString());

        Neighbours.outcomesAway = false;
        eventually(() -> "DISPATCHED".equals(Neighbours.OUTCOMES.get(permit.toString())));
        eventually(() -> attemptsToReport(permit) == 0);
    }

    @Test
    void aPausedCampaignSendsNothingAndAResumedOneGoesOn() {
        Neighbours.consentAway = true;
        var ada = aCustomer();
        var campaign = aWaiting(ada);
        Neighbours.consentAway = false;
        var other = aCustomer();
        awaitCompleted(aStarted(List.of(other)));
        assertThat(stateOf(campaign, ada)).isEqualTo("PLANNED");

        act(campaign, "resume").statusCode(200);
        awaitCompleted(campaign);
        assertThat(eventTypesOf(campaign))
                .containsExactly(
                        "campaign.created",
                        "campaign.started",
                        "campaign.paused",
                        "campaign.resumed",
                        "campaign.completed");
    }

    @Test
    void whatACancelledCampaignHadNotSentIsSuppressed() {
        Neighbours.consentAway = true;
        var people = customers(3);
        var campaign = aStarted(people);
        act(campaign, "cancel").statusCode(200);

        people.forEach(person -> awaitState(campaign, person, "SUPPRESSED CANCELLED"));
        Neighbours.consentAway = false;
        assertThat(people)
                .allSatisfy(person -> assertThat(MailBox.of(addressOf(person))).isEmpty());
        assertThat(campaign(campaign).getString("status")).isEqualTo("CANCELLED");
    }

    @Test
    void aWithdrawalBetweenThePlanAndTheMessageIsObeyed() {
        Neighbours.consentAway = true;
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        Neighbours.DENIALS.put(ada, List.of("WITHDRAWN"));
        Neighbours.consentAway = false;

        awaitState(campaign, ada, "SUPPRESSED WITHDRAWN");
        assertThat(MailBox.of(addressOf(ada))).isEmpty();
    }

    @Test
    void startsAtTheSameTimePlanEachPersonOnce() {
        var people = customers(5);
        awaitCompleted(aStarted(List.of(aCustomer()))); // the decisions have been heard of
        var campaign = aDraft(people);
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        manager().post(CAMPAIGNS + "/" + campaign + "/start").statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        awaitCompleted(campaign);
        assertThat(people)
                .allSatisfy(person -> assertThat(MailBox.of(addressOf(person))).hasSize(1));
    }

    private static void aClockThatMayRunAhead() {
        QuarkusMock.installMockForType(
                new LeaseClock() {
                    @Override
                    public long nanos() {
                        return Neighbours.nanos();
                    }
                },
                LeaseClock.class);
    }

    /** A campaign that is paused before anything of it was sent. */
    private static UUID aWaiting(UUID customer) {
        Neighbours.consentAway = true;
        var campaign = aStarted(List.of(customer));
        act(campaign, "pause").statusCode(200);
        eventually(() -> stateOf(campaign, customer).equals("PLANNED") && unclaimed(campaign));
        Neighbours.consentAway = false;
        return campaign;
    }

    private static boolean unclaimed(UUID campaign) {
        return TestDatabase.asMigration()
                        .<Long>value(
                                "select count(*) from dispatch where campaign_id = ? and claim is not null", campaign)
                == 0;
    }

    private static void leaveBehind(UUID campaign, String state, UUID permit) {
        TestDatabase.asMigration()
                .update(
                        "update dispatch set state = ?, permit_id = ?, claim = gen_random_uuid(), due_at = now() - interval '1 second'"
                                + " where campaign_id = ?",
                        state,
                        permit,
                        campaign);
    }

    private static void awaitAttempts(UUID campaign, int attempts) {
        eventually(() -> TestDatabase.asMigration()
                        .<Integer>value("select max(attempts) from dispatch where campaign_id = ?", campaign)
                >= attempts);
    }

    private static int attemptsToReport(UUID permit) {
        return TestDatabase.asMigration()
                .<Number>value("select coalesce(max(attempts), 0) from permit_report where permit_id = ?", permit)
                .intValue();
    }
}
