package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Capture.Dispatch;
import crm.proofs.chaos.capture.Capture.Mail;
import crm.proofs.chaos.capture.Capture.Permit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What reached the mail server, against what people had said by then. */
final class MailChecks {

    private static final String SENT = "SENT";
    private static final String SUPPRESSED = "SUPPRESSED";
    private static final Set<String> ENDED = Set.of(SENT, SUPPRESSED, "FAILED");

    private MailChecks() {}

    /** Neither to an address nor to a person that had withdrawn, refused, or was never asked. */
    static CheckResult nothingAfterAWithdrawal(Capture capture) {
        var judgement = new Judgement("no mail after an acknowledged withdrawal");
        var people = capture.acknowledged().stream()
                .filter(each -> each.kind().equals("customer") && each.content().containsKey("email"))
                .collect(toMap(each -> each.content().get("email"), Acknowledged::id, (one, other) -> one));
        var said = capture.acknowledged().stream()
                .filter(each -> each.kind().equals("ledger-entry"))
                .collect(groupingBy(each -> each.content().getOrDefault("personId", "")));
        var dispatches = dispatches(capture);
        capture.mails().forEach(mail -> {
            var dispatch = dispatches.get(mail.dispatchId());
            judgement.expect(
                    dispatch != null && dispatch.customerId().equals(people.get(mail.to())),
                    () -> mail.file() + " went to the address of somebody else");
            var ofPerson = said.getOrDefault(people.getOrDefault(mail.to(), "nobody"), List.of());
            judge(
                    judgement,
                    mail,
                    "the address",
                    ofPerson.stream().filter(is("channel", "EPOSTA")).toList());
            judge(
                    judgement,
                    mail,
                    "the person",
                    ofPerson.stream().filter(is("purpose", "MARKETING_COMM")).toList());
        });
        return judgement.result();
    }

    private static void judge(Judgement judgement, Mail mail, String who, List<Acknowledged> said) {
        var at = mail.arrivedAt();
        judgement.expect(
                said.stream().anyMatch(each -> isGrant(each) && each.sentAt().isBefore(at)),
                () -> mail.file() + " was sent and " + who + " never permitted it");
        said.stream()
                .filter(each -> !isGrant(each) && each.acknowledgedAt().isBefore(at))
                .forEach(withdrawal -> judgement.expect(
                        grantedAgain(said, withdrawal, at),
                        () -> mail.file() + " was sent after " + who + " had withdrawn at "
                                + withdrawal.acknowledgedAt()));
    }

    private static boolean grantedAgain(List<Acknowledged> said, Acknowledged withdrawal, Instant before) {
        return said.stream()
                .anyMatch(each -> isGrant(each)
                        && each.acknowledgedAt().isAfter(withdrawal.sentAt())
                        && each.sentAt().isBefore(before));
    }

    private static boolean isGrant(Acknowledged said) {
        return "GRANT".equals(said.content().get("action"));
    }

    private static Predicate<Acknowledged> is(String name, String value) {
        return said -> value.equals(said.content().get(name));
    }

    static CheckResult onePerPerson(Capture capture) {
        var judgement = new Judgement("one mail per campaign and person");
        judgement.distinct(
                "mail of campaign",
                capture.mails().stream()
                        .map(mail -> mail.campaignId() + " to " + mail.to())
                        .toList());
        judgement.distinct(
                "mail of dispatch",
                capture.mails().stream().map(Mail::dispatchId).toList());
        judgement.distinct(
                "dispatch of campaign",
                capture.dispatches().stream()
                        .map(each -> each.campaignId() + " to " + each.customerId())
                        .toList());
        return judgement.result();
    }

    /** Each mail has its permit and its dispatch; what is said to be sent arrived; every dispatch came to an end. */
    static CheckResult permittedAndKnown(Capture capture) {
        var judgement = new Judgement("mail = permit = dispatch");
        judgement.distinct(
                "dispatch", capture.dispatches().stream().map(Dispatch::id).toList());
        judgement.distinct("permit", capture.permits().stream().map(Permit::id).toList());
        var dispatches = dispatches(capture);
        var permits = capture.permits().stream().collect(toMap(Permit::id, Permit::messageId, (one, other) -> one));
        capture.mails().forEach(mail -> {
            judgement.expect(
                    belongs(mail, dispatches.get(mail.dispatchId())),
                    () -> mail.file() + " belongs to no dispatch that may have been sent");
            judgement.expect(
                    mail.dispatchId().equals(permits.get(mail.permitId())),
                    () -> mail.file() + " has no permit of its own");
        });
        var arrived = capture.mails().stream().map(Mail::dispatchId).collect(toSet());
        capture.dispatches()
                .forEach(each -> judgement.expect(
                        ENDED.contains(each.status()) && (!each.status().equals(SENT) || arrived.contains(each.id())),
                        () -> "dispatch " + each.id() + " is " + each.status() + ", a mail "
                                + (arrived.contains(each.id()) ? "arrived" : "did not arrive")));
        return judgement.result();
    }

    /** After a crash in the middle of the hand-over it is told as failed, because nobody knows. */
    private static boolean belongs(Mail mail, Dispatch dispatch) {
        return dispatch != null
                && dispatch.campaignId().equals(mail.campaignId())
                && dispatch.permitId().equals(mail.permitId())
                && !dispatch.status().equals(SUPPRESSED);
    }

    private static Map<String, Dispatch> dispatches(Capture capture) {
        return capture.dispatches().stream().collect(toMap(Dispatch::id, each -> each, (one, other) -> one));
    }
}
