package crm.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** MKT-02, MKT-10, MKT-24, CON-04, CON-14: from a list to the mail server, and nobody who must not be written to. */
@QuarkusTest
class CampaignMailComponentTest extends MarketingComponentTest {

    @Test
    void aListBecomesMailsWithHeadersIdentityAndAWayToRefuse() throws Exception {
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitCompleted(campaign);

        var mails = MailBox.of(addressOf(ada));
        assertThat(mails).hasSize(1);
        var mail = mails.get(0);
        var dispatch = dispatchOf(campaign, ada).getString("items[0].id");
        var permit = dispatchOf(campaign, ada).getString("items[0].permitId");
        assertThat(mail.getSubject()).isEqualTo("[Reklam] Sizi özledik");
        assertThat(mail.getMessageID()).isEqualTo("<" + dispatch + "@riza.invalid>");
        assertThat(mail.getHeader("X-Riza-Dispatch")).containsExactly(dispatch);
        assertThat(mail.getHeader("X-Riza-Campaign")).containsExactly(campaign.toString());
        assertThat(mail.getHeader("X-Riza-Permit")).containsExactly(permit);
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://crm.example/api/v1/refusals/" + permit + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).contains("multipart/alternative");
        var text = (String) parts.getBodyPart(0).getContent();
        var html = (String) parts.getBodyPart(1).getContent();
        assertThat(text)
                .contains(
                        "yüzde on indirim",
                        "Rıza Demo A.Ş.",
                        "MERSİS",
                        "https://crm.example/api/v1/refusals/" + permit);
        assertThat(html)
                .contains("Şimdi &lt;b&gt;bakın&lt;/b&gt;", "refusals/" + permit)
                .doesNotContain("<b>");
    }

    @Test
    void whatHappenedIsPublishedReportedAndCountedAndHoldsNoAddress() {
        var ada = aCustomer();
        var campaign = aStarted(List.of(ada));
        awaitCompleted(campaign);
        var dispatch = UUID.fromString(dispatchOf(campaign, ada).getString("items[0].id"));
        var permit = dispatchOf(campaign, ada).getString("items[0].permitId");

        assertThat(eventTypesOf(dispatch)).containsExactly("dispatch.permitted", "dispatch.message-sent");
        assertThat(eventTypesOf(campaign))
                .containsExactly("campaign.created", "campaign.started", "campaign.completed");
        eventually(() -> "DISPATCHED".equals(Neighbours.OUTCOMES.get(permit)));
        var view = campaign(campaign);
        assertThat(view.getMap("progress.states")).isEqualTo(Map.of("SENT", 1));
        assertThat(view.getLong("planned")).isEqualTo(1);
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select (select count(*) from outbox where payload like '%@example.com%')"
                                + " + (select count(*) from dispatch d where d::text like '%@example.com%')"
                                + " + (select count(*) from audit a where a::text like '%@example.com%')"))
                .isZero();
    }

    @Test
    void whoeverIsDeniedOrHasNoAddressIsSuppressedWithTheFirstReason() {
        var denied = aCustomer();
        var silent = aCustomer();
        Neighbours.DENIALS.put(denied, List.of("WITHDRAWN", "REGISTRY_NOT_CONFIRMED"));
        Neighbours.ADDRESSES.remove(silent);
        var two = aCustomer();
        Neighbours.ADDRESSES.put(two, "a@example.com,b@example.com\r\nBcc: c@example.com");

        var campaign = aStarted(List.of(denied, silent, two));
        awaitCompleted(campaign);

        assertThat(stateOf(campaign, denied)).isEqualTo("SUPPRESSED WITHDRAWN");
        assertThat(stateOf(campaign, silent)).isEqualTo("SUPPRESSED NO_ADDRESS");
        assertThat(stateOf(campaign, two)).isEqualTo("SUPPRESSED NO_ADDRESS");
        assertThat(MailBox.of(addressOf(denied))).isEmpty();
        assertThat(campaign(campaign).getMap("progress.suppressed")).isEqualTo(Map.of("WITHDRAWN", 1, "NO_ADDRESS", 2));
    }

    @Test
    void theAudienceIsBuiltOnlyFromThoseWhoPermittedIt() {
        var asked = aCustomer();
        var notAsked = aCustomer();
        TestDatabase.asMigration()
                .update("delete from permission where person_id = ? and purpose = 'MARKETING_COMM'", notAsked);

        var campaign = aStarted(List.of(asked, notAsked, UUID.randomUUID()));
        awaitCompleted(campaign);

        assertThat(campaign(campaign).getLong("members")).isEqualTo(2);
        assertThat(campaign(campaign).getLong("planned")).isEqualTo(1);
        assertThat(MailBox.of(addressOf(asked))).hasSize(1);
        assertThat(MailBox.of(addressOf(notAsked))).isEmpty();
    }

    @Test
    void whoHasHadEnoughMessagesGetsNoMore() {
        var ada = aCustomer();
        awaitCompleted(aStarted(List.of(ada)));
        var once = campaignFor(aList(List.of(ada)));
        once.put("frequencyCap", Map.of("messages", 1, "days", 7));

        var second = created(CAMPAIGNS, once);
        start(second);
        awaitCompleted(second);

        assertThat(stateOf(second, ada)).isEqualTo("SUPPRESSED FREQ_CAP");
        assertThat(MailBox.of(addressOf(ada))).hasSize(1);
    }

    /** C25: however the three write their mailbox, it gets the message once. */
    @Test
    void oneMailboxGetsOneMessageOfACampaign() {
        var mailbox = "-" + UUID.randomUUID() + "@example.com";
        var office =
                List.of(aCustomerAt("Ofis" + mailbox), aCustomerAt("ofis" + mailbox), aCustomerAt("OFIS" + mailbox));
        var ada = aCustomer();
        var campaign = aStarted(List.of(office.get(0), office.get(1), office.get(2), ada));
        awaitCompleted(campaign);

        assertThat(MailBox.of("ofis" + mailbox)).hasSize(1);
        assertThat(campaign(campaign).getMap("progress.states")).isEqualTo(Map.of("SENT", 2, "SUPPRESSED", 2));
        assertThat(campaign(campaign).getMap("progress.suppressed")).isEqualTo(Map.of("DUPLICATE", 2));
        assertThat(stateOf(campaign, ada)).isEqualTo("SENT");
        var duplicate = dispatchOf(
                        campaign,
                        office.stream()
                                .filter(one -> stateOf(campaign, one).equals("SUPPRESSED DUPLICATE"))
                                .findFirst()
                                .orElseThrow())
                .getString("items[0].id");
        assertThat(eventTypesOf(UUID.fromString(duplicate))).containsExactly("dispatch.suppressed");
        eventually(() -> "VOID"
                .equals(Neighbours.OUTCOMES.get(
                        Neighbours.PERMITS.get(duplicate).get(0))));
    }

    /** C25: also when its members are in the hands of two workers at the same time. */
    @Test
    void oneMailboxGetsOneMessageFromTwoWorkers() {
        var mailboxes = Stream.generate(() -> "shared-" + UUID.randomUUID() + "@example.com")
                .limit(15)
                .toList();
        var people = IntStream.range(0, 90)
                .mapToObj(number -> aCustomerAt(mailboxes.get(number % mailboxes.size())))
                .toList();
        var campaign = aStarted(people);
        awaitCompleted(campaign);

        assertThat(mailboxes)
                .allSatisfy(mailbox -> assertThat(MailBox.of(mailbox)).hasSize(1));
        assertThat(campaign(campaign).getMap("progress.states")).isEqualTo(Map.of("SENT", 15, "SUPPRESSED", 75));
    }

    /** C25: a second person of the mailbox brings it no further message. */
    @Test
    void theCapCountsTheMessagesOfAMailboxWhoeverTheyWereFor() {
        var mailbox = "kap-" + UUID.randomUUID() + "@example.com";
        var ada = aCustomerAt(mailbox);
        var bora = aCustomerAt(mailbox.toUpperCase(Locale.ROOT));
        awaitCompleted(aStarted(List.of(ada)));
        var once = campaignFor(aList(List.of(bora)));
        once.put("frequencyCap", Map.of("messages", 1, "days", 7));

        var second = created(CAMPAIGNS, once);
        start(second);
        awaitCompleted(second);

        assertThat(stateOf(second, bora)).isEqualTo("SUPPRESSED FREQ_CAP");
        assertThat(MailBox.of(mailbox)).hasSize(1);
    }

    @Test
    void twoCampaignsAtOnceKeepTheCapOfAMailboxTogether() {
        var mailboxes = Stream.generate(() -> "both-" + UUID.randomUUID() + "@example.com")
                .limit(15)
                .toList();
        var campaigns = Stream.of("one", "other")
                .map(any -> {
                    var once = campaignFor(aList(mailboxes.stream()
                            .map(MarketingComponentTest::aCustomerAt)
                            .toList()));
                    once.put("frequencyCap", Map.of("messages", 1, "days", 7));
                    return created(CAMPAIGNS, once);
                })
                .toList();
        campaigns.forEach(MarketingComponentTest::start);
        campaigns.forEach(MarketingComponentTest::awaitCompleted);

        assertThat(mailboxes)
                .allSatisfy(mailbox -> assertThat(MailBox.of(mailbox)).hasSize(1));
    }

    @Test
    void twoCampaignsAtOnceKeepTheCapTogether() {
        var people = customers(15);
        var once = campaignFor(aList(people));
        once.put("frequencyCap", Map.of("messages", 1, "days", 7));
        var first = created(CAMPAIGNS, once);
        var second = created(CAMPAIGNS, once);
        start(first);
        start(second);
        awaitCompleted(first);
        awaitCompleted(second);

        assertThat(people)
                .allSatisfy(person -> assertThat(MailBox.of(addressOf(person))).hasSize(1));
    }

    @Test
    void manyPeopleAreWrittenToOnceEachByTwoWorkers() {
        var people = customers(90);
        var campaign = aStarted(people);
        awaitCompleted(campaign);

        assertThat(people)
                .allSatisfy(person -> assertThat(MailBox.of(addressOf(person))).hasSize(1));
        assertThat(campaign(campaign).getMap("progress.states")).isEqualTo(Map.of("SENT", 90));
    }

    @Test
    void aMerchantIsAskedForAsAMerchantAndAProfiledAudienceAsSuch() {
        var firm = aCustomer();
        TestDatabase.asMigration()
                .update(
                        "update customer set merchant = true, kind = 'CORPORATE', order_count = 4711 where customer_id = ?",
                        firm);
        permit(firm, "PROFILING");
        var segment = created(
                SEGMENTS,
                Map.of(
                        "name",
                        "Rule",
                        "kind",
                        "RULE",
                        "rule",
                        Map.of(
                                "match",
                                "ALL",
                                "conditions",
                                List.of(Map.of("fact", "ORDER_COUNT", "operator", "EQUALS", "value", "4711")))));
        var campaign = created(CAMPAIGNS, campaignFor(segment));
        start(campaign);
        awaitCompleted(campaign);

        var dispatch = dispatchOf(campaign, firm).getString("items[0].id");
        var question = Neighbours.QUESTIONS.stream()
                .filter(one -> one.getString("messageId").equals(dispatch))
                .findFirst()
                .orElseThrow();
        assertThat(question.getString("recipientType")).isEqualTo("TACIR");
        assertThat(question.getBoolean("profiled")).isTrue();
        assertThat(question.getString("messageClass")).isEqualTo("COMMERCIAL");
        assertThat(campaign(campaign).getBoolean("profiled")).isTrue();
    }
}
